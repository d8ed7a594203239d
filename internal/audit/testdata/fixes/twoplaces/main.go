// Two places name the same scopes for credentials that are one.
package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	day := open(ctx, chat.ChatBotScope, chat.ChatAppSpacesScope)
	night := open(ctx,
		chat.ChatAppSpacesScope, // rooms
		chat.ChatBotScope,
	)
	for _, svc := range []*chat.Service{day, night} {
		if _, err := svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
			log.Fatal(err)
		}
	}
}

func open(ctx context.Context, scopes ...string) *chat.Service {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(scopes...))
	if err != nil {
		log.Fatal(err)
	}
	return svc
}
