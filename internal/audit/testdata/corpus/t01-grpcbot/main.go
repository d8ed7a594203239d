package main

import (
	"context"
	"fmt"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	gax "github.com/googleapis/gax-go/v2"
	"google.golang.org/api/option"
)

type bot struct {
	client *chat.Client
	space  string
}

func newBot(ctx context.Context, keyFile, space string) (*bot, error) {
	c, err := chat.NewClient(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, keyFile),
		option.WithScopes(
			"https://www.googleapis.com/auth/chat.bot",
			"https://www.googleapis.com/auth/chat.messages.create",
		),
	)
	if err != nil {
		return nil, err
	}
	c.CallOptions.CreateMessage = append(c.CallOptions.CreateMessage, gax.WithPath("/v1"))
	return &bot{client: c, space: space}, nil
}

func (b *bot) say(ctx context.Context, text string) error {
	_, err := b.client.CreateMessage(ctx, &chatpb.CreateMessageRequest{
		Parent:  b.space,
		Message: &chatpb.Message{Text: text},
	}, gax.WithPath("/v1"))
	return err
}

func main() {
	ctx := context.Background()
	b, err := newBot(ctx, "key.json", os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer b.client.Close()
	if err := b.say(ctx, "up"); err != nil {
		log.Fatal(err)
	}
	space, err := b.client.GetSpace(ctx, &chatpb.GetSpaceRequest{Name: b.space})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(space.GetName())
}
