package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m35-ctx/chatctx"
	"example.com/blind/m35-ctx/steps"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx,
		option.WithScopes(chat.ChatBotScope),
		option.WithAuthCredentialsFile(option.ServiceAccount, "release.json"))
	if err != nil {
		log.Fatal(err)
	}
	ctx = chatctx.With(ctx, svc)
	todo := []steps.Step{steps.Announce(os.Args[1])}
	if len(os.Args) > 2 {
		todo = append(todo, steps.Invite(os.Args[2]))
	}
	if err := steps.Run(ctx, todo...); err != nil {
		log.Fatal(err)
	}
}
