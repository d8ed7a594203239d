// Package core is the product.
package core

import (
	"context"
	"fmt"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Hooks are set by editions.
var Hooks struct {
	// Scopes are asked for besides chat.bot.
	Scopes []string
	// Joined is called for each new person.
	Joined func(ctx context.Context, svc *chat.Service, room, person string) error
}

// Product is the product.
type Product struct{ svc *chat.Service }

// Start starts it.
func Start(ctx context.Context) (*Product, error) {
	scopes := append([]string{chat.ChatBotScope}, Hooks.Scopes...)
	creds, err := google.FindDefaultCredentials(ctx, scopes...)
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return nil, err
	}
	return &Product{svc}, nil
}

// Join lets a person join.
func (p *Product) Join(ctx context.Context, room, person string) error {
	if h := Hooks.Joined; h != nil {
		if err := h(ctx, p.svc, room, person); err != nil {
			return err
		}
	}
	_, err := p.svc.Spaces.Messages.Create(room, &chat.Message{Text: fmt.Sprintf("Welcome <users/%s>!", person)}).Do()
	return err
}
