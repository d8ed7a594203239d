// A bot that posts through the gateway, or by the client of the API where there is
// none.
package main

import (
	"context"
	"flag"
	"log"
	"os"

	"example.com/gateway"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

type poster interface {
	Post(ctx context.Context, space, text string) error
}

type direct struct{ service *chat.Service }

func (d direct) Post(ctx context.Context, space, text string) error {
	_, err := d.service.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func newPoster(ctx context.Context, endpoint string) (poster, error) {
	if endpoint != "" {
		return gateway.NewReader(ctx)
	}
	key, err := os.ReadFile("key.json")
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	service, err := chat.New(conf.Client(ctx))
	if err != nil {
		return nil, err
	}
	return direct{service}, nil
}

func main() {
	endpoint := flag.String("gateway", "", "the gateway, if there is one")
	flag.Parse()
	ctx := context.Background()
	p, err := newPoster(ctx, *endpoint)
	if err != nil {
		log.Fatal(err)
	}
	if err := p.Post(ctx, "spaces/A", "up"); err != nil {
		log.Fatal(err)
	}
}
