// echo repeats the last message of a space that mentions it. Self-signed tokens, no token server.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type history func(ctx context.Context, space string, n int64) ([]*chat.Message, error)

type speaker func(ctx context.Context, space, text string) error

func listing(svc *chat.SpacesMessagesService) history {
	return func(ctx context.Context, space string, n int64) ([]*chat.Message, error) {
		r, err := svc.List(space).OrderBy("createTime desc").PageSize(n).Context(ctx).Do()
		if err != nil {
			return nil, err
		}
		return r.Messages, nil
	}
}

func speaking(svc *chat.SpacesMessagesService) speaker {
	return func(ctx context.Context, space, text string) error {
		_, err := svc.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
		return err
	}
}

func echo(ctx context.Context, space string, read history, say speaker) error {
	mm, err := read(ctx, space, 20)
	if err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	for _, m := range mm {
		if rest, ok := strings.CutPrefix(m.Text, "@echo "); ok {
			return say(ctx, space, rest)
		}
	}
	return nil
}

func main() {
	raw, err := os.ReadFile(os.ExpandEnv("$HOME/.echo/key.json"))
	if err != nil {
		log.Fatal(err)
	}
	src, err := google.JWTAccessTokenSourceWithScope(raw, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	svc, err := chat.NewService(ctx, option.WithTokenSource(src))
	if err != nil {
		log.Fatal(err)
	}
	m := svc.Spaces.Messages
	if err := echo(ctx, os.Args[1], listing(m), speaking(m)); err != nil {
		log.Fatal(err)
	}
}
