package main

import (
	"context"
	"log"
	"os"
	"sync"

	"example.com/blind/p09-oncedefaults/notify"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// lazyChat connects on the first message: most runs have nothing to say.
type lazyChat struct {
	keyFile string

	once sync.Once
	svc  *chat.Service
	err  error
}

func (l *lazyChat) connect(ctx context.Context) (*chat.Service, error) {
	l.once.Do(func() {
		l.svc, l.err = chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, l.keyFile))
	})
	return l.svc, l.err
}

func (l *lazyChat) Send(ctx context.Context, space, text string) error {
	svc, err := l.connect(ctx)
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

var _ notify.Sender = (*lazyChat)(nil)

func main() {
	spaces := os.Args[1:]
	s := &lazyChat{keyFile: "/run/secrets/chat.json"}
	if err := notify.All(context.Background(), s, "disk almost full", spaces...); err != nil {
		log.Fatal(err)
	}
}
