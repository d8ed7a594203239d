package feed

import (
	"context"

	"golang.org/x/oauth2"

	"example.com/blind/m19-threebelow/feed/source"
)

// Build builds a feed of rooms.
func Build(ctx context.Context, ts oauth2.TokenSource, rooms []string) ([]source.Item, error) {
	var all []source.Item
	src, err := source.Open(ctx, oauth2.ReuseTokenSource(nil, ts))
	if err != nil {
		return nil, err
	}
	for _, r := range rooms {
		items, err := src.Since(ctx, r, "2026-01-01T00:00:00Z")
		if err != nil {
			return nil, err
		}
		all = append(all, items...)
	}
	return all, nil
}
