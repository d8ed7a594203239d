package main

import (
	"context"
	"encoding/xml"
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"

	"example.com/blind/m19-threebelow/feed"
)

func source(ctx context.Context) (oauth2.TokenSource, error) {
	data, err := os.ReadFile(os.Getenv("KEY"))
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(data, chat.ChatMessagesReadonlyScope)
	if err != nil {
		return nil, err
	}
	cfg.Subject = "feeds@example.com"
	return cfg.TokenSource(ctx), nil
}

func main() {
	ctx := context.Background()
	ts, err := source(ctx)
	if err != nil {
		log.Fatal(err)
	}
	items, err := feed.Build(ctx, ts, os.Args[1:])
	if err != nil {
		log.Fatal(err)
	}
	if err := xml.NewEncoder(os.Stdout).Encode(items); err != nil {
		log.Fatal(err)
	}
}
