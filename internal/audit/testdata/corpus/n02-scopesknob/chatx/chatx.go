package chatx

import (
	"context"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var Scopes = []string{chat.ChatMessagesScope}

var Subject = "a@example.com"

func Post(key []byte) error {
	ctx := context.Background()
	cfg, err := google.JWTConfigFromJSON(key, Scopes...)
	if err != nil {
		return err
	}
	cfg.Subject = Subject
	svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/a", &chat.Message{Text: "x"}).Do()
	return err
}
