package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m32-threemains/internal/gc"
)

func main() {
	ctx := context.Background()
	cfg := gc.Config{File: "key.json", Subject: os.Args[1] + "@example.com", Scopes: gc.Common()}
	api, err := cfg.Open(ctx)
	if err != nil {
		log.Fatal(err)
	}
	err = api.Each(ctx, func(s *chat.Space) error { return api.Mute(ctx, s.Name) })
	if err != nil {
		log.Fatal(err)
	}
}
