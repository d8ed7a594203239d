package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Lobby struct {
	members *chat.SpacesMembersService
	post    func(parent string, m *chat.Message) *chat.SpacesMessagesCreateCall
	title   func() (string, error)
}

func appService(ctx context.Context, key []byte) (*chat.Service, error) {
	jwt, err := google.JWTConfigFromJSON(key,
		chat.ChatBotScope,
		chat.ChatAppSpacesReadonlyScope,
	)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(jwt.TokenSource(ctx)))
}

// The title of a public room needs no sign-in, or so we were told.
func publicService(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx, option.WithoutAuthentication())
}

func NewLobby(ctx context.Context, key []byte, space string) (*Lobby, error) {
	app, err := appService(ctx, key)
	if err != nil {
		return nil, fmt.Errorf("app client: %w", err)
	}
	public, err := publicService(ctx)
	if err != nil {
		return nil, fmt.Errorf("public client: %w", err)
	}
	return &Lobby{
		members: app.Spaces.Members,
		post: func(parent string, m *chat.Message) *chat.SpacesMessagesCreateCall {
			return app.Spaces.Messages.Create(parent, m)
		},
		title: func() (string, error) {
			sp, err := public.Spaces.Get(space).Context(ctx).Do()
			if err != nil {
				return "", err
			}
			return sp.DisplayName, nil
		},
	}, nil
}

func (l *Lobby) admit(ctx context.Context, space string) error {
	guest := &chat.Membership{Member: &chat.User{Name: "users/reception@example.com", Type: "HUMAN"}}
	if _, err := l.members.Create(space, guest).Context(ctx).Do(); err != nil {
		return fmt.Errorf("admit: %w", err)
	}
	title, err := l.title()
	if err != nil {
		return fmt.Errorf("title: %w", err)
	}
	_, err = l.post(space, &chat.Message{Text: "Welcome to " + title}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("lobby.json")
	if err != nil {
		log.Fatal(err)
	}
	space := os.Args[1]
	l, err := NewLobby(ctx, key, space)
	if err != nil {
		log.Fatal(err)
	}
	if err := l.admit(ctx, space); err != nil {
		log.Fatal(err)
	}
}
