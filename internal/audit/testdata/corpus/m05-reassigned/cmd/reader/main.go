package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m05-reassigned/chatcfg"
)

func main() {
	chatcfg.Scopes = []string{chat.ChatMessagesReadonlyScope}
	ctx := context.Background()
	svc, err := chatcfg.Service(ctx)
	if err != nil {
		log.Fatal(err)
	}
	r, err := svc.Spaces.Messages.List(os.Args[1]).Context(ctx).Do()
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range r.Messages {
		fmt.Println(m.Sender.DisplayName, m.Text)
	}
}
