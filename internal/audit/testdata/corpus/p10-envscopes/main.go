package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type environment struct {
	credentials string
	scopes      []string
	space       string
}

func load() (environment, error) {
	e := environment{
		credentials: os.Getenv("CHAT_CREDENTIALS"),
		scopes:      strings.Fields(os.Getenv("CHAT_SCOPES")),
		space:       os.Getenv("CHAT_SPACE"),
	}
	if len(e.scopes) == 0 {
		return e, fmt.Errorf("CHAT_SCOPES is not set")
	}
	return e, nil
}

func (e environment) dial(ctx context.Context) (*chat.SpacesService, error) {
	svc, err := chat.NewService(ctx, option.WithCredentialsFile(e.credentials), option.WithScopes(e.scopes...))
	if err != nil {
		return nil, err
	}
	return svc.Spaces, nil
}

func realMain() error {
	ctx := context.Background()
	env, err := load()
	if err != nil {
		return err
	}
	spaces, err := env.dial(ctx)
	if err != nil {
		return err
	}
	s, err := spaces.Get(env.space).Context(ctx).Do()
	if err != nil {
		return err
	}
	fmt.Println(s.DisplayName)
	list := spaces.Messages.List(env.space).PageSize(50)
	return list.Pages(ctx, func(page *chat.ListMessagesResponse) error {
		for _, m := range page.Messages {
			fmt.Println(m.CreateTime, m.Text)
		}
		return nil
	})
}

func main() {
	if err := realMain(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
