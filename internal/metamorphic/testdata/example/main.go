// Command example is what the rewrites are shown on.
package main

import (
	"context"
	"log"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type bot struct{ svc *chat.Service }

// connect makes the client.
func connect(ctx context.Context, key []byte) (*chat.Service, error) {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
}

func (b *bot) post(space, text string) {
	if text != "" {
		_, err := b.svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do()
		log.Print(err)
	}
}

func main() {
	ctx := context.Background()
	svc, err := connect(ctx, []byte("{}"))
	if err != nil {
		log.Fatal(err)
	}
	b := &bot{svc}
	b.post("spaces/AAA", "hello")
}
