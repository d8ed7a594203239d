package main

import (
	"context"
	"flag"
	"log"
	"net/http"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type settings struct {
	file    string
	timeout time.Duration
}

func (s settings) options() []option.ClientOption {
	opts := []option.ClientOption{
		option.WithAuthCredentialsFile(option.ServiceAccount, s.file),
		option.WithScopes(chat.ChatBotScope),
	}
	// so that a hanging server does not hang us
	hc := &http.Client{Timeout: s.timeout}
	return append(opts, option.WithHTTPClient(hc))
}

type announcer struct {
	*chat.Service
	rooms []string
}

func (a *announcer) tell(ctx context.Context, text string) error {
	for _, r := range a.rooms {
		if _, err := a.Spaces.Messages.Create(r, &chat.Message{Text: text}).Context(ctx).Do(); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	var s settings
	flag.StringVar(&s.file, "key", "sa.json", "service account")
	flag.DurationVar(&s.timeout, "timeout", 10*time.Second, "of a request")
	flag.Parse()
	ctx := context.Background()
	svc, err := chat.NewService(ctx, s.options()...)
	if err != nil {
		log.Fatal(err)
	}
	a := &announcer{svc, flag.Args()}
	if err := a.tell(ctx, "release!"); err != nil {
		log.Fatal(err)
	}
}
