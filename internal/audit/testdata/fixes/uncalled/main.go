// A function that nothing calls would need what the list has besides: whether it is to go too is for people to say.
package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var scopes = []string{chat.ChatBotScope, chat.ChatAppDeleteScope}

func main() {
	svc := open()
	if _, err := svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}

func open() *chat.Service {
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(scopes...))
	if err != nil {
		log.Fatal(err)
	}
	return svc
}

func clean() {
	if _, err := open().Spaces.Delete("spaces/1").Do(); err != nil {
		log.Fatal(err)
	}
}
