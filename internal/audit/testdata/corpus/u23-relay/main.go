// relay keeps a release room and the terminal informed.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"example.com/blind/u23-relay/gchat"
	"example.com/blind/u23-relay/hub"

	"google.golang.org/api/chat/v1"
)

type terminal struct{}

func (terminal) Say(_ context.Context, text string) error { _, err := fmt.Println(text); return err }

func (terminal) Retitle(_ context.Context, title string) error {
	_, err := fmt.Printf("\033]0;%s\007", title)
	return err
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: relay VERSION NOTES")
	}
	ctx := context.Background()
	room, err := gchat.Open(ctx, "spaces/AAAArelease", "relay.json", chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	h := new(hub.Hub)
	h.Join(terminal{}, room)

	if err := h.Topic(ctx, "Release "+os.Args[1]); err != nil {
		log.Print(err)
	}
	if err := h.Publish(ctx, os.Args[2]); err != nil {
		log.Fatal(err)
	}
}
