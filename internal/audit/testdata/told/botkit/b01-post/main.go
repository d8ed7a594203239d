// A bot that is made and used by a library whose source is read.
package main

import (
	"context"
	"log"
	"os"

	"example.com/botkit"
)

func main() {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	bot, err := botkit.New(context.Background(), key)
	if err != nil {
		log.Fatal(err)
	}
	if err := bot.Post("spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
}
