package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const (
	joined  = "google.workspace.chat.membership.v1.created"
	reacted = "google.workspace.chat.reaction.v1.created"

	filter = `event_types:"` + joined + `" OR event_types:"` + reacted + `"`
)

type tally map[string]int

func (t tally) add(page *chat.ListSpaceEventsResponse) error {
	for _, e := range page.SpaceEvents {
		t[e.EventType]++
	}
	return nil
}

func events(ctx context.Context, keyFile, who string) (*chat.SpacesSpaceEventsService, error) {
	opts := &credentials.DetectOptions{
		CredentialsFile: keyFile,
		Scopes: []string{
			chat.ChatMembershipsReadonlyScope,
			chat.ChatMessagesReactionsReadonlyScope,
		},
	}
	opts.Subject = who
	creds, err := credentials.DetectDefault(opts)
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return nil, err
	}
	return svc.Spaces.SpaceEvents, nil
}

func main() {
	ctx := context.Background()
	ev, err := events(ctx, "stats.json", "stats@example.com")
	if err != nil {
		log.Fatal(err)
	}
	t := tally{}
	if err := ev.List(os.Args[1]).Filter(filter).Pages(ctx, t.add); err != nil {
		log.Fatal(err)
	}
	for name, n := range t {
		fmt.Println(n, name)
	}
}
