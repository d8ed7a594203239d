package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"

	"example.com/blind/m22-tests/poll"
)

func delegated(ctx context.Context, key []byte, who string) func(...string) option.ClientOption {
	return func(scopes ...string) option.ClientOption {
		cfg, err := google.JWTConfigFromJSON(key, scopes...)
		if err != nil {
			log.Fatal(err)
		}
		cfg.Subject = who
		return option.WithTokenSource(cfg.TokenSource(ctx))
	}
}

func main() {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	p, err := poll.New(ctx, delegated(ctx, key, "polls@example.com"))
	if err != nil {
		log.Fatal(err)
	}
	if err := p.Ask(ctx, os.Args[1], os.Args[2], os.Args[3:]...); err != nil {
		log.Fatal(err)
	}
}
