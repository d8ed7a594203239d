package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// drop is called by what is built for Windows.
func drop(svc *chat.Service, name string) error {
	_, err := svc.Spaces.Delete(name).Do()
	return err
}

func main() {
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY")),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppDeleteScope))
	if err != nil {
		log.Fatal(err)
	}
	after(svc)
	if _, err := svc.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
