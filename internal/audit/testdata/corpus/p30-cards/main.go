package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// step is one thing that happens when a ticket is closed.
type step interface {
	run(ctx context.Context, ticket string) error
}

type thankYou struct {
	messages *chat.SpacesMessagesService
	space    string
}

func (t thankYou) run(ctx context.Context, ticket string) error {
	_, err := t.messages.Create(t.space, &chat.Message{Text: "Closed " + ticket}).Context(ctx).Do()
	return err
}

type dropCard struct {
	messages *chat.SpacesMessagesService
	cards    map[string]string
}

func (d dropCard) run(ctx context.Context, ticket string) error {
	name, ok := d.cards[ticket]
	if !ok {
		return nil
	}
	_, err := d.messages.ReplaceCards(name, &chat.ReplaceMessageCardsRequest{}).Context(ctx).Do()
	return err
}

func asAgent(ctx context.Context, key []byte, email string) (*chat.Service, error) {
	cfg, err := google.JWTConfigFromJSON(key)
	if err != nil {
		return nil, err
	}
	cfg.Scopes = append(cfg.Scopes, chat.ChatMessagesCreateScope)
	cfg.Subject = email
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("helpdesk.json")
	if err != nil {
		log.Fatal(err)
	}
	svc, err := asAgent(ctx, key, "agent@example.com")
	if err != nil {
		log.Fatal(err)
	}
	ticket, card := os.Args[1], os.Args[2]
	steps := []step{
		thankYou{svc.Spaces.Messages, "spaces/AAAAhelp"},
		dropCard{messages: svc.Spaces.Messages, cards: map[string]string{ticket: card}},
	}
	for _, s := range steps {
		if err := s.run(ctx, ticket); err != nil {
			log.Println(err)
		}
	}
}
