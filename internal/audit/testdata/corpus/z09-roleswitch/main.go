package main

import (
	"context"
	"fmt"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Role string

const (
	RoleBot    Role = "bot"
	RoleAdmin  Role = "admin"
	RoleReader Role = "reader"
)

func scopesFor(r Role) []string {
	var s []string
	switch r {
	case RoleAdmin:
		s = append(s, chat.ChatAppMembershipsScope)
		fallthrough
	case RoleReader:
		s = append(s, chat.ChatAppMessagesReadonlyScope)
	case RoleBot:
		s = append(s, chat.ChatBotScope)
	default:
		panic(fmt.Sprintf("role %q", r))
	}
	return s
}

func dial(ctx context.Context, r Role) *chat.Service {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(scopesFor(r)...))
	if err != nil {
		log.Fatal(err)
	}
	return svc
}

func main() {
	ctx := context.Background()
	bot, reader, admin := dial(ctx, RoleBot), dial(ctx, RoleReader), dial(ctx, RoleAdmin)
	bot.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	reader.Spaces.Messages.List("spaces/A").Do()
	admin.Spaces.Members.Create("spaces/A", &chat.Membership{Member: &chat.User{Name: "users/1"}}).Do()
	admin.Spaces.Messages.List("spaces/A").Do()
}
