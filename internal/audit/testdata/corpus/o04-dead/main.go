package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/o04-dead/store"
)

var appScopes = []string{
	chat.ChatBotScope,
	chat.ChatAppDeleteScope,
}

func legacy(ctx context.Context, s *store.Store) error { return s.Destroy(ctx) }

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY")), option.WithScopes(appScopes...))
	if err != nil {
		log.Fatal(err)
	}
	s := store.In(svc, "spaces/NOTES")
	id, err := s.Put(ctx, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	text, err := s.Get(ctx, id)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(id, text)
}
