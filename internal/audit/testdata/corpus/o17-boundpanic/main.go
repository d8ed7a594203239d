package main

import (
	"context"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"log"
	"os"
)

// panic(bound)
type app struct{ svc *chat.Service }

func (a *app) tidy() { _, err := a.svc.Spaces.Delete("spaces/A").Do(); _ = err }
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
	defer func() { recover().(func())() }()
	panic(a.tidy)
}
