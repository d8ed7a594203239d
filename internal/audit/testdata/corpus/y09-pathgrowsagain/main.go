package main

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k.json")
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		panic(err)
	}
	hc := cfg.Client(ctx)
	u, _ := url.Parse("https://chat.googleapis.com/v1/spaces/AAA")
	if len(os.Args) > 1 {
		u.Path = u.Path + "/messages/" + os.Args[1]
	} else {
		u.Path += "/members"
	}
	req, _ := http.NewRequestWithContext(ctx, "GET", u.String(), nil)
	hc.Do(req)
}
