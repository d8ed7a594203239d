package main

import (
	"context"
	"log/slog"
	"os"
	"strconv"
	"strings"

	"cloud.google.com/go/pubsub/v2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/handlers/b03-pull-v2-generic/inbox"
)

var scopes = []string{
	chat.ChatBotScope,
	chat.ChatAppMembershipsScope, // to invite the on-call person, one day
}

type calculator struct {
	messages *chat.SpacesMessagesService
}

func (c calculator) onEvent(ctx context.Context, ev *chat.DeprecatedEvent) error {
	if ev.Type != "MESSAGE" {
		return inbox.ErrSkip
	}
	sum := 0
	for _, f := range strings.Fields(ev.Message.ArgumentText) {
		n, err := strconv.Atoi(f)
		if err != nil {
			continue
		}
		sum += n
	}
	_, err := c.messages.Create(ev.Space.Name, &chat.Message{Text: strconv.Itoa(sum)}).Context(ctx).Do()
	return err
}

func run(ctx context.Context) error {
	client, err := pubsub.NewClient(ctx, pubsub.DetectProjectID)
	if err != nil {
		return err
	}
	defer client.Close()
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "bot.json"),
		option.WithScopes(scopes...),
	)
	if err != nil {
		return err
	}
	return inbox.Consume(ctx, client.Subscriber("calculator"), calculator{svc.Spaces.Messages}.onEvent)
}

func main() {
	if err := run(context.Background()); err != nil {
		slog.Error("stopped", "err", err)
		os.Exit(1)
	}
}
