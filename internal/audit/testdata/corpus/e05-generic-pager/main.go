// Command roster prints who is in which space the app was added to.
package main

import (
	"context"
	"encoding/csv"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

// page is what every list response has in common.
type page[T any] struct {
	items []T
	next  string
}

type fetcher[T any] func(token string) (page[T], error)

func collect[T any](f fetcher[T]) ([]T, error) {
	var all []T
	for token := ""; ; {
		p, err := f(token)
		if err != nil {
			return all, err
		}
		all = append(all, p.items...)
		if p.next == "" {
			return all, nil
		}
		token = p.next
	}
}

// doer is a call of the generated client, ready to be sent.
type doer[R any] interface {
	Do(opts ...googleapi.CallOption) (R, error)
}

func send[R any](d doer[R]) (R, error) { return d.Do() }

func spaces(ctx context.Context, svc *chat.Service) fetcher[*chat.Space] {
	return func(token string) (page[*chat.Space], error) {
		r, err := send[*chat.ListSpacesResponse](svc.Spaces.List().PageToken(token).Context(ctx))
		if err != nil {
			return page[*chat.Space]{}, err
		}
		return page[*chat.Space]{r.Spaces, r.NextPageToken}, nil
	}
}

func members(ctx context.Context, svc *chat.Service, space string) fetcher[*chat.Membership] {
	return func(token string) (page[*chat.Membership], error) {
		call := svc.Spaces.Members.List(space).PageSize(500).PageToken(token)
		r, err := send[*chat.ListMembershipsResponse](call.Context(ctx))
		if err != nil {
			return page[*chat.Membership]{}, err
		}
		return page[*chat.Membership]{r.Memberships, r.NextPageToken}, nil
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

func main() {
	ctx := context.Background()
	svc := must(chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "roster-key.json"),
		option.WithScopes(chat.ChatBotScope)))
	w := csv.NewWriter(os.Stdout)
	defer w.Flush()
	for _, sp := range must(collect(spaces(ctx, svc))) {
		for _, m := range must(collect(members(ctx, svc, sp.Name))) {
			if m.Member == nil {
				continue
			}
			if err := w.Write([]string{sp.DisplayName, m.Member.Name, m.Role}); err != nil {
				log.Fatal(err)
			}
		}
	}
}
