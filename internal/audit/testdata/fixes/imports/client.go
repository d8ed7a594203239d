package main

import (
	"context"
	"net/http"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

const bot = "https://www.googleapis.com/auth/chat.bot"

func client(ctx context.Context, key []byte) (*http.Client, error) {
	conf, err := google.JWTConfigFromJSON(key, bot, chat.ChatAppDeleteScope)
	if err != nil {
		return nil, err
	}
	return conf.Client(ctx), nil
}
