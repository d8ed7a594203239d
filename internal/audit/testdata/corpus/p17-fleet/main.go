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

// Who we can be, and what each of them may do.
var roles = []struct {
	name    string
	subject string
	scopes  []string
}{
	{"bot", "", []string{chat.ChatBotScope}},
	{"host", "host@example.com", []string{chat.ChatSpacesCreateScope}},
	{"reader", "audit@example.com", []string{chat.ChatMessagesReadonlyScope}},
}

type fleet map[string]*chat.Service

func assemble(ctx context.Context, key []byte) (fleet, error) {
	f := make(fleet, len(roles))
	for _, r := range roles {
		cfg, err := google.JWTConfigFromJSON(key, r.scopes...)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.name, err)
		}
		cfg.Subject = r.subject
		svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.name, err)
		}
		f[r.name] = svc
	}
	return f, nil
}

func (f fleet) newRoom(title string) (string, error) {
	sp, err := f["host"].Spaces.Create(&chat.Space{DisplayName: title, SpaceType: "SPACE"}).Do()
	if err != nil {
		return "", err
	}
	return sp.Name, nil
}

func (f fleet) say(room, text string) error {
	_, err := f["bot"].Spaces.Messages.Create(room, &chat.Message{Text: text}).Do()
	return err
}

func (f fleet) count(ctx context.Context, room string) (n int, err error) {
	err = f["reader"].Spaces.Messages.List(room).Pages(ctx, func(p *chat.ListMessagesResponse) error {
		n += len(p.Messages)
		return nil
	})
	return n, err
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("fleet.json")
	if err != nil {
		log.Fatal(err)
	}
	f, err := assemble(ctx, key)
	if err != nil {
		log.Fatal(err)
	}
	room, err := f.newRoom("war room")
	if err != nil {
		log.Fatal(err)
	}
	if err := f.say(room, "gather here"); err != nil {
		log.Fatal(err)
	}
	n, err := f.count(ctx, room)
	log.Println(n, err)
}
