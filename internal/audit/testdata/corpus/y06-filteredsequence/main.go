package main

import (
	"context"
	"iter"
	"os"
	"slices"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func only(seq iter.Seq[string], keep func(string) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		for s := range seq {
			if keep(s) && !yield(s) {
				return
			}
		}
	}
}

func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k.json")
	all := []string{chat.ChatBotScope, chat.ChatAppSpacesScope, chat.ChatAppMembershipsScope}
	some := slices.Collect(only(slices.Values(all), func(s string) bool { return !strings.Contains(s, "app") }))
	cfg, err := google.JWTConfigFromJSON(key, some...)
	if err != nil {
		panic(err)
	}
	s, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		panic(err)
	}
	s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
