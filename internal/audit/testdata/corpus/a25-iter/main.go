package main

import (
	"context"
	"iter"
	"log"
	"maps"
	"os"
	"slices"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func each(svc *chat.Service, space string) iter.Seq2[*chat.Membership, error] {
	return func(yield func(*chat.Membership, error) bool) {
		for token := ""; ; {
			l, err := svc.Spaces.Members.List(space).PageToken(token).Do() // @list
			if err != nil {
				yield(nil, err)
				return
			}
			for _, m := range l.Memberships {
				if !yield(m, nil) {
					return
				}
			}
			if token = l.NextPageToken; token == "" {
				return
			}
		}
	}
}

func main() {
	want := map[string]bool{chat.ChatBotScope: true, chat.ChatAppMembershipsReadonlyScope: true} // @over
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "k"),
		option.WithScopes(slices.Collect(maps.Keys(want))...))
	if err != nil {
		log.Fatal(err)
	}
	for m, err := range each(svc, os.Args[1]) {
		log.Print(m, err)
	}
}
