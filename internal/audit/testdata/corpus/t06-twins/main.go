package main

import (
	"context"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	gax "github.com/googleapis/gax-go/v2"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

// messages is what the archive needs of the client.
type messages interface {
	ListMessages(context.Context, *chatpb.ListMessagesRequest, ...gax.CallOption) *chat.MessageIterator
	DeleteMessage(context.Context, *chatpb.DeleteMessageRequest, ...gax.CallOption) error
}

type reader struct{ api messages }

func (r reader) count(ctx context.Context, space string) (n int) {
	for range r.api.ListMessages(ctx, &chatpb.ListMessagesRequest{Parent: space}).All() {
		n++
	}
	return n
}

type cleaner struct{ api messages }

func (c cleaner) drop(ctx context.Context, name string) error {
	return c.api.DeleteMessage(ctx, &chatpb.DeleteMessageRequest{Name: name, Force: true})
}

func client(ctx context.Context, who string, scopes ...string) (*chat.Client, error) {
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "archive@example.iam.gserviceaccount.com",
		Scopes:          scopes,
		Subject:         who,
	})
	if err != nil {
		return nil, err
	}
	return chat.NewClient(ctx, option.WithTokenSource(ts))
}

func main() {
	ctx := context.Background()
	read, err := client(ctx, "audit@example.com", "https://www.googleapis.com/auth/chat.messages.readonly")
	if err != nil {
		log.Fatal(err)
	}
	write, err := client(ctx, "legal@example.com",
		"https://www.googleapis.com/auth/chat.messages",
		"https://www.googleapis.com/auth/chat.memberships.readonly")
	if err != nil {
		log.Fatal(err)
	}
	log.Print(reader{read}.count(ctx, os.Args[1]))
	if err := (cleaner{write}).drop(ctx, os.Args[2]); err != nil {
		log.Fatal(err)
	}
	if err := (cleaner{read}).drop(ctx, os.Args[2]); err != nil {
		log.Fatal(err)
	}
}
