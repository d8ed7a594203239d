package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func clientOpts(extra ...option.ClientOption) []option.ClientOption {
	opts := []option.ClientOption{
		option.WithScopes(chat.ChatBotScope, chat.ChatAppMembershipsScope),
		option.WithUserAgent("x/1"),
	}
	if f := os.Getenv("KEY"); f != "" {
		opts = append(opts, option.WithAuthCredentialsFile(option.ServiceAccount, f))
	}
	return append(opts, extra...)
}

func main() {
	ctx := context.Background()
	a, err := chat.NewService(ctx, clientOpts(option.WithScopes(chat.ChatBotScope))...)
	if err != nil {
		log.Fatal(err)
	}
	b, err := chat.NewService(ctx, clientOpts()...)
	if err != nil {
		log.Fatal(err)
	}
	o := clientOpts()
	o[0] = option.WithScopes(chat.ChatAppMessagesReadonlyScope)
	c, err := chat.NewService(ctx, o...)
	if err != nil {
		log.Fatal(err)
	}
	a.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	b.Spaces.List().Do()
	b.Spaces.Members.Create("spaces/A", &chat.Membership{Member: &chat.User{Name: "users/1"}}).Do()
	c.Spaces.Messages.List("spaces/A").Do()
}
