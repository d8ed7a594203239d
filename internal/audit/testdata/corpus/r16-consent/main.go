package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func consent(ctx context.Context, cfg *oauth2.Config) (*oauth2.Token, error) {
	fmt.Println("Open", cfg.AuthCodeURL("state", oauth2.AccessTypeOffline))
	code, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return nil, err
	}
	return cfg.Exchange(ctx, strings.TrimSpace(code))
}

type client struct {
	msgs *chat.SpacesMessagesService
	say  func(string, *chat.Message) *chat.SpacesMessagesCreateCall
}

func newClient(ctx context.Context, secret []byte) (*client, error) {
	cfg, err := google.ConfigFromJSON(secret, chat.ChatMessagesScope)
	if err != nil {
		return nil, fmt.Errorf("client secret: %w", err)
	}
	tok, err := consent(ctx, cfg)
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx, tok)))
	if err != nil {
		return nil, err
	}
	return &client{msgs: svc.Spaces.Messages, say: svc.Spaces.Messages.Create}, nil
}

// card swaps the cards of a message.
func (c *client) card(name string) error {
	_, err := c.msgs.ReplaceCards(name, &chat.ReplaceMessageCardsRequest{}).Do()
	return err
}

func main() {
	ctx := context.Background()
	secret, err := os.ReadFile("client_secret.json")
	if err != nil {
		log.Fatal(err)
	}
	c, err := newClient(ctx, secret)
	if err != nil {
		log.Fatal(err)
	}
	m, err := c.say(os.Args[1], &chat.Message{Text: "hi"}).Do()
	if err != nil {
		log.Fatal(err)
	}
	if err := c.card(m.Name); err != nil {
		log.Fatal(err)
	}
}
