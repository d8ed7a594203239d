package main

import (
	"context"
	"flag"
	"log"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m05-reassigned/chatcfg"
)

func main() {
	flag.StringVar(&chatcfg.Subject, "as", chatcfg.Subject, "who writes")
	flag.Parse()
	chatcfg.Scopes = []string{chat.ChatMessagesCreateScope}
	ctx := context.Background()
	svc, err := chatcfg.Service(ctx)
	if err != nil {
		log.Fatal(err)
	}
	for _, room := range flag.Args() {
		if _, err := svc.Spaces.Messages.Create(room, &chat.Message{Text: "tea?"}).Do(); err != nil {
			log.Print(err)
		}
	}
}
