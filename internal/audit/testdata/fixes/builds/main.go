// The package has a file for another system, which calls more.
package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppDeleteScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
	clean(svc)
}
