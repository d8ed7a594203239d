// A job reads messages with a scope that only sends them.
package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := userClient(ctx, "ada@example.com")
	if err != nil {
		log.Fatal(err)
	}
	if err := copyAll(svc, "spaces/from", "spaces/to"); err != nil {
		log.Fatal(err)
	}
}

func userClient(ctx context.Context, user string) (*chat.Service, error) {
	key, err := os.ReadFile("key.json")
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatMessagesCreateScope)
	if err != nil {
		return nil, err
	}
	cfg.Subject = user
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

func copyAll(svc *chat.Service, from, to string) error {
	page, err := svc.Spaces.Messages.List(from).Do() // want `chat.spaces.messages.list needs chat.messages.readonly, which the service account acting for a user \(domain-wide delegation\) made at finds.go:30 does not ask for; add it to its scopes`
	if err != nil {
		return err
	}
	for _, m := range page.Messages {
		if _, err := svc.Spaces.Messages.Create(to, &chat.Message{Text: m.Text}).Do(); err != nil {
			return err
		}
	}
	return nil
}
