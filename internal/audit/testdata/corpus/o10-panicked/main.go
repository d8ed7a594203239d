package main

import (
	"context"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"log"
	"os"
)

var service *chat.Service

func purge() { _, _ = service.Spaces.Delete("spaces/A").Do() }
func act(name string) {
	if name == "" {
		panic(purge)
	}
}
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
	service = svc
	defer func() {
		if f, ok := recover().(func()); ok {
			f()
		}
	}()
	act(os.Args[1])
}
