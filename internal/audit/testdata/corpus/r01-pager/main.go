// Command pager opens an incident room as the on-call lead and posts there as the bot.
package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type pager struct {
	app  *chat.Service
	lead *chat.Service
}

// dial makes a client; an empty subject means the app itself.
func dial(ctx context.Context, key []byte, subject string, scopes ...string) (*chat.Service, error) {
	cfg, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		return nil, err
	}
	if subject != "" {
		cfg.Subject = subject
	}
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

func newPager(ctx context.Context, key []byte) (p *pager, err error) {
	p = new(pager)
	if p.app, err = dial(ctx, key, "", chat.ChatBotScope); err != nil {
		return nil, err
	}
	if p.lead, err = dial(ctx, key, "lead@example.com", chat.ChatSpacesCreateScope); err != nil {
		return nil, err
	}
	return p, nil
}

func (p *pager) page(what string) error {
	open := p.lead.Spaces.Setup
	sp, err := open(&chat.SetUpSpaceRequest{Space: &chat.Space{DisplayName: what, SpaceType: "SPACE"}}).Do()
	if err != nil {
		return err
	}
	_, err = p.app.Spaces.Messages.Create(sp.Name, &chat.Message{Text: "Incident: " + what}).Do()
	return err
}

func main() {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	p, err := newPager(context.Background(), key)
	if err != nil {
		log.Fatal(err)
	}
	if err := p.page(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
