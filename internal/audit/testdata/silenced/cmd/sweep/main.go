// Command sweep deletes old rooms, with scopes that the configuration declares
// and forbids.
package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "sweep.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppDeleteScope, chat.ChatAppMessagesReadonlyScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.List("spaces/AAA").Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "going"}).Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Delete("spaces/AAA").Do(); err != nil {
		log.Fatal(err)
	}
}
