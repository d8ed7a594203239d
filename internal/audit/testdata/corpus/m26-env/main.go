package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m26-env/env"
)

type admin struct {
	spaces *chat.SpacesService
}

func (a admin) add(ctx context.Context, room, who string) error {
	m := &chat.Membership{Member: &chat.User{Name: "users/" + who, Type: "HUMAN"}}
	_, err := a.spaces.Members.Create(room, m).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	scopes := env.List("EXTRA_SCOPES", chat.ChatBotScope)
	svc, err := chat.NewService(ctx,
		option.WithServiceAccountFile(env.Or("KEY", "key.json")),
		option.WithScopes(scopes...))
	if err != nil {
		log.Fatal(err)
	}
	a := admin{svc.Spaces}
	for _, who := range os.Args[2:] {
		if err := a.add(ctx, os.Args[1], who); err != nil {
			log.Fatal(err)
		}
	}
	if _, err := a.spaces.Messages.Create(os.Args[1], &chat.Message{Text: "Hello!"}).Do(); err != nil {
		log.Fatal(err)
	}
}
