package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m32-threemains/internal/gc"
)

func count(ctx context.Context, cfg *gc.Config) (n int, err error) {
	api, err := cfg.Open(ctx)
	if err != nil {
		return 0, err
	}
	err = api.Each(ctx, func(*chat.Space) error { n++; return nil })
	return n, err
}

func main() {
	cfg := new(gc.Config)
	cfg.File = "key.json"
	cfg.Subject = "counter@example.com"
	cfg.Scopes = gc.Common()
	cfg.Scopes = append(cfg.Scopes, chat.ChatUsersSpacesettingsScope)
	n, err := count(context.Background(), cfg)
	if err != nil {
		log.Fatal(err)
	}
	log.Print(n)
}
