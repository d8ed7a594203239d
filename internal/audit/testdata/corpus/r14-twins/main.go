package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type factory func(user string, scopes ...string) *chat.Service

func newFactory(ctx context.Context, key []byte) factory {
	return func(user string, scopes ...string) *chat.Service {
		cfg, err := google.JWTConfigFromJSON(key, scopes...)
		if err != nil {
			log.Fatal(err)
		}
		cfg.Subject = user
		svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
		if err != nil {
			log.Fatal(err)
		}
		return svc
	}
}

type mover struct {
	from, to *chat.Service
}

func (m *mover) move(room string) error {
	msgs, err := m.from.Spaces.Messages.List(room).Do()
	if err != nil {
		return err
	}
	sp, err := m.to.Spaces.Setup(&chat.SetUpSpaceRequest{Space: &chat.Space{DisplayName: "copy", SpaceType: "SPACE"}}).Do()
	if err != nil {
		return err
	}
	for _, x := range msgs.Messages {
		if _, err := m.to.Spaces.Messages.Create(sp.Name, &chat.Message{Text: x.Text}).Do(); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	key, err := os.ReadFile("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	mk := newFactory(context.Background(), key)
	m := &mover{
		from: mk("old@example.com", chat.ChatMessagesReadonlyScope, chat.ChatMessagesCreateScope),
		to:   mk("new@example.com", chat.ChatSpacesCreateScope),
	}
	if err := m.move(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
