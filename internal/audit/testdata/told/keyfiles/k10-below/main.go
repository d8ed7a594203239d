// A tool with two senders, which are made in a package below.
package main

import (
	"context"
	"log"

	"example.com/keyfiles/k10-below/notify"
)

func main() {
	ctx := context.Background()
	bot, err := notify.New(ctx, "keys/bot.json")
	if err != nil {
		log.Fatal(err)
	}
	person, err := notify.New(ctx, "/etc/tool/bot.json")
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range []*notify.Notifier{bot, person} {
		if err := n.Send("spaces/A", "up"); err != nil {
			log.Fatal(err)
		}
	}
}
