package main

import (
	"context"
	"os"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// keys makes clients from one service account: for the app, and for people.
type keys struct {
	people jwt.Config
	bot    *jwt.Config
}

func readKeys(file string) (*keys, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	people, err := google.JWTConfigFromJSON(b, chat.ChatSpacesCreateScope, chat.ChatMembershipsScope)
	if err != nil {
		return nil, err
	}
	bot, err := google.JWTConfigFromJSON(b, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	return &keys{people: *people, bot: bot}, nil
}

func (k *keys) as(ctx context.Context, user string) (*chat.Service, error) {
	c := k.people // a copy, the subject differs
	c.Subject = user
	return chat.NewService(ctx, option.WithHTTPClient(c.Client(ctx)))
}

func (k *keys) app(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx, option.WithTokenSource(k.bot.TokenSource(ctx)))
}
