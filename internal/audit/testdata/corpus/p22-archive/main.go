package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type clients struct {
	reader *chat.SpacesMessagesService
	writer *chat.SpacesMessagesService
}

type app struct {
	out     io.Writer
	clients clients
}

func connect(ctx context.Context, user string) (clients, error) {
	creds, err := credentials.DetectDefault(&credentials.DetectOptions{
		CredentialsFile: "/etc/archive/key.json",
		Subject:         user,
		Scopes:          []string{chat.ChatMessagesCreateScope},
	})
	if err != nil {
		return clients{}, err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return clients{}, err
	}
	var c clients
	c.reader, c.writer = svc.Spaces.Messages, svc.Spaces.Messages
	return c, nil
}

func (a *app) archive(ctx context.Context, space string) error {
	n := 0
	token := ""
	for {
		page, err := a.clients.reader.List(space).PageSize(500).PageToken(token).Context(ctx).Do()
		if err != nil {
			return fmt.Errorf("list %s: %w", space, err)
		}
		for _, m := range page.Messages {
			n++
			fmt.Fprintf(a.out, "%s\t%s\n", m.CreateTime, m.Text)
		}
		if token = page.NextPageToken; token == "" {
			break
		}
	}
	note := &chat.Message{Text: fmt.Sprintf("%d messages archived", n)}
	if _, err := a.clients.writer.Create(space, note).Context(ctx).Do(); err != nil {
		return fmt.Errorf("note in %s: %w", space, err)
	}
	return nil
}

func main() {
	ctx := context.Background()
	c, err := connect(ctx, "records@example.com")
	if err != nil {
		log.Fatal(err)
	}
	a := &app{out: os.Stdout, clients: c}
	for _, space := range os.Args[1:] {
		if err := a.archive(ctx, space); err != nil {
			log.Fatal(err)
		}
	}
}
