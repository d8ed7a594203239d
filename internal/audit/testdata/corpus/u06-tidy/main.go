package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"slices"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

func connect(ctx context.Context, scopes ...string) (*chat.Service, error) {
	raw := must(os.ReadFile(os.Getenv("TIDY_KEY")))
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, raw, google.ServiceAccount, google.CredentialsParams{
		Scopes:  scopes,
		Subject: "tidy-up@example.com",
	})
	if err != nil {
		return nil, fmt.Errorf("credentials: %w", err)
	}
	return chat.NewService(ctx, option.WithCredentials(creds))
}

var banned = []string{"💩", "🤮"}

func main() {
	ctx := context.Background()
	space := os.Args[1]

	reader := must(connect(ctx, chat.ChatMessagesReadonlyScope))
	writer := must(connect(ctx, chat.ChatMessagesCreateScope))

	removed := 0
	page := must(reader.Spaces.Messages.List(space).OrderBy("create_time desc").Do())
	for _, m := range page.Messages {
		rs := must(reader.Spaces.Messages.Reactions.List(m.Name).Do())
		for _, r := range rs.Reactions {
			if !slices.Contains(banned, r.Emoji.Unicode) {
				continue
			}
			must(reader.Spaces.Messages.Reactions.Delete(r.Name).Do())
			removed++
		}
	}
	if removed > 0 {
		must(writer.Spaces.Messages.Create(space, &chat.Message{
			Text: fmt.Sprintf("Tidied up %d reactions.", removed),
		}).Do())
	}
}
