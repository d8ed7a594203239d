package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

const (
	members  = `event_types:"google.workspace.chat.membership.v1.created"`
	messages = `event_types:"google.workspace.chat.message.v1.created"`
)

type feed struct {
	client *chat.Client
	space  string
	since  time.Time
}

func (f feed) request(filter string) *chatpb.ListSpaceEventsRequest {
	return &chatpb.ListSpaceEventsRequest{
		Parent: f.space,
		Filter: fmt.Sprintf("start_time=%q AND (%s)", f.since.Format(time.RFC3339), filter),
	}
}

func (f feed) each(ctx context.Context, filter string, do func(*chatpb.SpaceEvent)) error {
	it := f.client.ListSpaceEvents(ctx, f.request(filter))
	for event, err := range it.All() {
		if err != nil {
			return err
		}
		do(event)
	}
	return nil
}

func (f feed) again(ctx context.Context, name string) (*chatpb.SpaceEvent, error) {
	return f.client.GetSpaceEvent(ctx, &chatpb.GetSpaceEventRequest{Name: name})
}

func main() {
	ctx := context.Background()
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "feed@example.iam.gserviceaccount.com",
		Subject:         "feed@example.com",
		Scopes: []string{
			"https://www.googleapis.com/auth/chat.memberships.readonly",
			"https://www.googleapis.com/auth/chat.spaces.readonly",
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	client, err := chat.NewRESTClient(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	f := feed{client: client, space: os.Args[1], since: time.Now().Add(-time.Hour)}
	show := func(e *chatpb.SpaceEvent) { fmt.Println(e.EventType, e.Name) }
	if err := f.each(ctx, members+" OR "+messages, show); err != nil {
		log.Fatal(err)
	}
	if e, err := f.again(ctx, os.Args[2]); err == nil {
		show(e)
	}
}
