package inbox

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"golang.org/x/sync/errgroup"
	"google.golang.org/api/chat/v1"
)

// added greets, with the space's name and size. Both look-ups run at once.
func (in *Inbox) added(r *http.Request, ev *chat.DeprecatedEvent) (*chat.Message, error) {
	var (
		space   *chat.Space
		members *chat.ListMembershipsResponse
	)
	g, ctx := errgroup.WithContext(r.Context())
	g.Go(func() (err error) {
		space, err = in.api.Spaces.Get(ev.Space.Name).Context(ctx).Do()
		return err
	})
	g.Go(func() (err error) {
		members, err = in.api.Spaces.Members.List(ev.Space.Name).Context(ctx).Do()
		return err
	})
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return &chat.Message{Text: fmt.Sprintf("Hello, all %d in %s", len(members.Memberships), space.DisplayName)}, nil
}

// message promises a result, and posts it from the queue.
func (in *Inbox) message(_ *http.Request, ev *chat.DeprecatedEvent) (*chat.Message, error) {
	space, text := ev.Space.Name, ev.Message.ArgumentText
	ok := in.queue.Add("count "+space, func(ctx context.Context) error {
		time.Sleep(2 * time.Second) // stands for real work
		return in.say(ctx, space, fmt.Sprintf("That was %d bytes.", len(text)))
	})
	if !ok {
		return nil, fmt.Errorf("too busy")
	}
	return &chat.Message{Text: "Counting …"}, nil
}

// clicked forwards what a card's button carries to the space it names.
func (in *Inbox) clicked(r *http.Request, ev *chat.DeprecatedEvent) (*chat.Message, error) {
	for _, p := range ev.Action.Parameters {
		if p.Key != "target" {
			continue
		}
		if err := in.say(r.Context(), p.Value, ev.User.DisplayName+" clicked"); err != nil {
			return nil, err
		}
	}
	return &chat.Message{Text: "Forwarded."}, nil
}

func (in *Inbox) say(ctx context.Context, space, text string) error {
	_, err := in.api.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
