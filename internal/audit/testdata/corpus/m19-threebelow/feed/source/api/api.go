package api

import (
	"context"
	"iter"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type Lister struct {
	list func(parent string) *chat.SpacesMessagesListCall
}

func NewLister(ctx context.Context, ts oauth2.TokenSource) (Lister, error) {
	svc, err := chat.NewService(ctx,
		option.WithScopes(chat.ChatMessagesScope, chat.ChatSpacesScope), // for the day we use keys
		option.WithTokenSource(ts),
		option.WithUserAgent("feed/1"))
	if err != nil {
		return Lister{}, err
	}
	return Lister{list: svc.Spaces.Messages.List}, nil
}

// Messages goes over the messages of a room.
func (l Lister) Messages(ctx context.Context, room, filter string) iter.Seq2[*chat.Message, error] {
	return func(yield func(*chat.Message, error) bool) {
		call := l.list(room).Filter(filter).Context(ctx)
		for {
			r, err := call.Do()
			if err != nil {
				yield(nil, err)
				return
			}
			for _, m := range r.Messages {
				if !yield(m, nil) {
					return
				}
			}
			if r.NextPageToken == "" {
				return
			}
			call.PageToken(r.NextPageToken)
		}
	}
}
