// shards spreads a broadcast over several service accounts, because each
// of them has its own quota.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/oauth2/google"
	chatapi "google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func must[T any](v T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, "shards:", err)
		os.Exit(1)
	}
	return v
}

func openShard(ctx context.Context, path string) (*chatapi.SpacesMessagesService, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	jwt, err := google.JWTConfigFromJSON(raw, "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	svc, err := chatapi.NewService(ctx,
		option.WithTokenSource(jwt.TokenSource(ctx)),
		option.WithScopes(chatapi.ChatAdminDeleteScope, chatapi.ChatDeleteScope),
	)
	if err != nil {
		return nil, err
	}
	return chatapi.NewSpacesMessagesService(svc), nil
}

func main() {
	ctx := context.Background()

	var shards []*chatapi.SpacesMessagesService
	for _, path := range must(filepath.Glob("keys/*.json")) {
		shards = append(shards, must(openShard(ctx, path)))
	}
	if len(shards) == 0 {
		fmt.Fprintln(os.Stderr, "shards: no keys")
		os.Exit(2)
	}

	in := bufio.NewScanner(os.Stdin)
	for i := 0; in.Scan(); i++ {
		space := in.Text()
		sender := shards[i%len(shards)]
		if _, err := sender.Create(space, &chatapi.Message{Text: os.Args[1]}).Do(); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", space, err)
		}
	}
}
