package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"time"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m07-subservice/ticker"
)

func account() *jwt.Config {
	return &jwt.Config{
		Email:      os.Getenv("SA_EMAIL"),
		PrivateKey: []byte(os.Getenv("SA_KEY")),
		TokenURL:   google.JWTTokenURL,
		Subject:    "clock@example.com",
		Scopes:     []string{chat.ChatMessagesCreateScope},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	svc, err := chat.NewService(ctx, option.WithHTTPClient(account().Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	t := &ticker.Ticker{Messages: svc.Spaces.Messages, Every: time.Minute}
	err = t.Run(ctx, os.Args[1], func() string { return time.Now().Format(time.Kitchen) })
	if err != nil && ctx.Err() == nil {
		log.Fatal(err)
	}
}
