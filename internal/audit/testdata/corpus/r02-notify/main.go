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

// Notifier is something that can tell people about a build.
type Notifier interface {
	Notify(ctx context.Context, text string) error
}

type base struct {
	*chat.Service
	space string
}

func (b *base) post(ctx context.Context, text string) (*chat.Message, error) {
	return b.Spaces.Messages.Create(b.space, &chat.Message{Text: text}).Context(ctx).Do()
}

type roomNotifier struct{ base }

// Notify posts, then strikes out the message before it.
func (r *roomNotifier) Notify(ctx context.Context, text string) error {
	m, err := r.post(ctx, text)
	if err != nil {
		return err
	}
	_, err = r.Spaces.Messages.Patch(m.Name, &chat.Message{Text: text + " (sent)"}).UpdateMask("text").Context(ctx).Do()
	return err
}

type personNotifier struct{ base }

func (p *personNotifier) Notify(ctx context.Context, text string) error {
	_, err := p.post(ctx, "From me: "+text)
	return err
}

type stdoutNotifier struct{}

func (stdoutNotifier) Notify(_ context.Context, text string) error {
	_, err := fmt.Println(text)
	return err
}

func build(ctx context.Context, key []byte, space string) ([]Notifier, error) {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsJSON(option.ServiceAccount, key), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatMessagesCreateScope)
	if err != nil {
		return nil, err
	}
	conf.Subject = "release@example.com"
	me, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	if err != nil {
		return nil, err
	}
	return []Notifier{&roomNotifier{base{svc, space}}, &personNotifier{base{me, space}}, stdoutNotifier{}}, nil
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile(os.Getenv("KEY"))
	if err != nil {
		log.Fatal(err)
	}
	all, err := build(ctx, key, os.Getenv("SPACE"))
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range all {
		if err := n.Notify(ctx, "build is done"); err != nil {
			log.Print(err)
		}
	}
}
