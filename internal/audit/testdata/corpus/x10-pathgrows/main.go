package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"net/url"
	"os"
)

func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k")
	u, _ := google.JWTConfigFromJSON(key, chat.ChatMessagesReadonlyScope)
	u.Subject = "a@b.c"
	v, _ := url.Parse("https://chat.googleapis.com/v1/spaces/A")
	v.Path += "/messages"
	u.Client(ctx).Get(v.String())
}
