package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type options struct {
	scopes  []string
	subject string
	key     []byte
}

type Option func(*options)

func WithScopes(s ...string) Option   { return func(o *options) { o.scopes = append(o.scopes, s...) } }
func WithSubject(email string) Option { return func(o *options) { o.subject = email } }
func WithKey(b []byte) Option         { return func(o *options) { o.key = b } }

func NewChat(ctx context.Context, opts ...Option) (*chat.Service, error) {
	o := &options{}
	for _, f := range opts {
		f(o)
	}
	if len(o.scopes) == 0 {
		o.scopes = []string{chat.ChatBotScope}
	}
	cfg, err := google.JWTConfigFromJSON(o.key, o.scopes...)
	if err != nil {
		return nil, err
	}
	cfg.Subject = o.subject
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	app, err := NewChat(ctx, WithKey(key))
	if err != nil {
		log.Fatal(err)
	}
	user, err := NewChat(ctx, WithKey(key), WithSubject("admin@example.com"), WithScopes(chat.ChatSpacesReadonlyScope), WithScopes(chat.ChatMessagesReadonlyScope))
	if err != nil {
		log.Fatal(err)
	}
	list, err := user.Spaces.List().Do()
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range list.Spaces {
		msgs, err := user.Spaces.Messages.List(s.Name).PageSize(10).Do()
		if err != nil {
			log.Print(err)
			continue
		}
		if len(msgs.Messages) == 0 {
			if _, err := app.Spaces.Messages.Create(s.Name, &chat.Message{Text: "quiet here"}).Do(); err != nil {
				log.Print(err)
			}
		}
	}
}
