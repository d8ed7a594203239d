// Command missread answers the last message of a space.
package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
)

func main() {
	c, err := newClient(context.Background(), withKey("sa.json"), withScope(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	m, err := c.last(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := c.answer(m, "seen"); err != nil {
		log.Fatal(err)
	}
}
