package main

import (
	"context"
	"errors"
	"flag"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// baseOptions came with the template.
func baseOptions(file string) []option.ClientOption {
	return []option.ClientOption{
		option.WithCredentialsFile(file),
		option.WithScopes(chat.ChatAppSpacesScope, chat.ChatAppMembershipsScope, chat.ChatUsersSectionsScope),
	}
}

type bot struct {
	send func(parent string, m *chat.Message) *chat.SpacesMessagesCreateCall
}

func newBot(ctx context.Context, file, agent string) (*bot, error) {
	if file == "" {
		return nil, errors.New("no key file")
	}
	opts := append(baseOptions(file), option.WithScopes(chat.ChatBotScope))
	if agent != "" {
		opts = append(opts, option.WithUserAgent(agent))
	}
	svc, err := chat.NewService(ctx, opts...)
	if err != nil {
		return nil, err
	}
	return &bot{send: svc.Spaces.Messages.Create}, nil
}

func main() {
	file := flag.String("key", "", "key file")
	agent := flag.String("agent", "", "user agent")
	flag.Parse()
	b, err := newBot(context.Background(), *file, *agent)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := b.send(flag.Arg(0), &chat.Message{Text: flag.Arg(1)}).Do(); err != nil {
		log.Fatal(err)
	}
}
