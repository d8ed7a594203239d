package main

import (
	"context"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func asApp(ctx context.Context, key []byte) (*chat.Service, error) {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
}

// asUser acts on behalf of subject, by domain-wide delegation.
func asUser(ctx context.Context, key []byte, subject string) (*chat.Service, error) {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatSpacesCreateScope, chat.ChatMembershipsScope)
	if err != nil {
		return nil, err
	}
	conf.Subject = subject
	return chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
}
