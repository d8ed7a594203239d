// A library opens clients for this command and for whoever else uses it.
package main

import (
	"context"
	"log"

	"example.com/fixes/library/notify"

	"google.golang.org/api/chat/v1"
)

func main() {
	ctx := context.Background()
	if err := notify.Send(ctx, "hello"); err != nil {
		log.Fatal(err)
	}
	svc, err := notify.Open(ctx)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
