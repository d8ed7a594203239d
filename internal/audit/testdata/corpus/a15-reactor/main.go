// Command reactor thumbs up a message as the app.
package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type reactions interface {
	Create(parent string, reaction *chat.Reaction) *chat.SpacesMessagesReactionsCreateCall
}

func thumb(r reactions, msg string) error {
	_, err := r.Create(msg, &chat.Reaction{Emoji: &chat.Emoji{Unicode: "\U0001F44D"}}).Do() // @react
	return err
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "sa.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	if err := thumb(svc.Spaces.Messages.Reactions, os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
