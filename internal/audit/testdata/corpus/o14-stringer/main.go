package main

import (
	"context"
	"example.com/blind/o14-stringer/lib"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"log"
	"os"
)

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
	lib.Do(svc, os.Args[1])
}
