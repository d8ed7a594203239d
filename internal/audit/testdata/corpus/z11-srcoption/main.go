package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"go.uber.org/zap"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type ClientOption func(*builder) error

type builder struct {
	log    *zap.Logger
	scopes []string
	src    func(context.Context, ...string) (oauth2.TokenSource, error)
	rt     http.RoundTripper
}

func WithLogger(l *zap.Logger) ClientOption { return func(b *builder) error { b.log = l; return nil } }
func WithADC() ClientOption {
	return func(b *builder) error {
		b.src = google.DefaultTokenSource
		return nil
	}
}
func WithKey(path, subject string) ClientOption {
	return func(b *builder) error {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		b.src = func(ctx context.Context, sc ...string) (oauth2.TokenSource, error) {
			c, err := google.JWTConfigFromJSON(data, sc...)
			if err != nil {
				return nil, err
			}
			c.Subject = subject
			return c.TokenSource(ctx), nil
		}
		return nil
	}
}
func Requesting(s ...string) ClientOption { return func(b *builder) error { b.scopes = s; return nil } }

type Client struct {
	*chat.SpacesService
	log *zap.Logger
}

func NewClient(ctx context.Context, opts ...ClientOption) (*Client, error) {
	b := builder{log: zap.NewNop(), scopes: []string{chat.ChatBotScope}, src: google.DefaultTokenSource}
	for _, o := range opts {
		if err := o(&b); err != nil {
			return nil, err
		}
	}
	ts, err := b.src(ctx, b.scopes...)
	if err != nil {
		return nil, err
	}
	s, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return nil, err
	}
	return &Client{s.Spaces, b.log}, nil
}

func main() {
	ctx := context.Background()
	zl, _ := zap.NewProduction()
	bot, err := NewClient(ctx, WithLogger(zl), WithKey("k.json", ""))
	if err != nil {
		log.Fatal(err)
	}
	usr, err := NewClient(ctx, WithKey("k.json", "u@example.com"), Requesting(chat.ChatMessagesReadonlyScope, chat.ChatSpacesReadonlyScope))
	if err != nil {
		log.Fatal(err)
	}
	bot.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	usr.List().Do()
	usr.Messages.List("spaces/A").Do()
}
