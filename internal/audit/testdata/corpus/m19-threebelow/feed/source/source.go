package source

import (
	"context"
	"fmt"

	"golang.org/x/oauth2"

	"example.com/blind/m19-threebelow/feed/source/api"
)

type Item struct{ Who, What string }

type Source struct{ lister api.Lister }

func Open(ctx context.Context, ts oauth2.TokenSource) (Source, error) {
	l, err := api.NewLister(ctx, ts)
	return Source{l}, err
}

func (s Source) Since(ctx context.Context, room, when string) (items []Item, err error) {
	for m, err := range s.lister.Messages(ctx, room, fmt.Sprintf("createTime > %q", when)) {
		if err != nil {
			return nil, err
		}
		items = append(items, Item{m.Sender.DisplayName, m.FormattedText})
	}
	return items, nil
}
