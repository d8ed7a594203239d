package main

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m10-cache/cache"
)

type greeter struct {
	people *cache.Cache[string, *chat.SpacesMessagesService]
}

func newGreeter(key []byte) *greeter {
	return &greeter{people: cache.New(func(email string) (*chat.SpacesMessagesService, error) {
		if email == "" {
			return nil, errors.New("no email")
		}
		ctx := context.Background()
		jc, err := google.JWTConfigFromJSON(key, chat.ChatMessagesScope)
		if err != nil {
			return nil, err
		}
		jc.Subject = email
		svc, err := chat.NewService(ctx, option.WithTokenSource(jc.TokenSource(ctx)))
		if err != nil {
			return nil, err
		}
		return svc.Spaces.Messages, nil
	})}
}

func (g *greeter) greet(from, room, text string) error {
	m, err := g.people.Get(from)
	if err != nil {
		return err
	}
	if _, err := m.Create(room, &chat.Message{Text: text}).Do(); err != nil {
		g.people.Drop(from)
		return err
	}
	return nil
}

func main() {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	g := newGreeter(key)
	for r := csv.NewReader(os.Stdin); ; {
		row, err := r.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			log.Fatal(err)
		}
		if err := g.greet(row[0], row[1], row[2]); err != nil {
			log.Print(err)
		}
	}
}
