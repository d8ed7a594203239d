package main

import (
	"context"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var current atomic.Pointer[chat.Service]

func load(ctx context.Context, scope ...string) {
	key, _ := os.ReadFile("k.json")
	cfg, err := google.JWTConfigFromJSON(key, scope...)
	if err != nil {
		return
	}
	s, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err == nil {
		current.Store(s)
	}
}

func main() {
	ctx := context.Background()
	load(ctx, chat.ChatBotScope)
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	go func() {
		for range hup {
			load(ctx, chat.ChatBotScope, chat.ChatAppSpacesCreateScope)
		}
	}()
	for {
		s := current.Load()
		s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
		s.Spaces.Create(&chat.Space{DisplayName: "x", SpaceType: "SPACE", Customer: "customers/1"}).Do()
	}
}
