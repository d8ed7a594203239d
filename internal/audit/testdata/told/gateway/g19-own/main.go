// A tool that speaks to Chat through a package of its own module, which knows
// nothing of Chat.
package main

import (
	"log"

	"example.com/gatewayapps/g19-own/internal/desk"
)

func main() {
	d, err := desk.Dial("desk:1234")
	if err != nil {
		log.Fatal(err)
	}
	if err := d.Say("spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
	if err := d.Open("trouble"); err != nil {
		log.Fatal(err)
	}
}
