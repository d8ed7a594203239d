package main

import (
	"context"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"log"
	"os"
)

type app struct{ svc *chat.Service }

func (a *app) Purge() { _, _ = a.svc.Spaces.Delete("spaces/A").Do() }
func main() {
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY")), option.WithScopes(
		chat.ChatBotScope,
		chat.ChatAppDeleteScope,
	))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
	a := &app{svc}
	log.Println(a != nil)
}
