// Command desk answers questions. Comments silence some findings here.
package main

import (
	"context"
	"log"

	"example.com/silenced/internal/legacy"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func key(scopes ...string) []option.ClientOption {
	return []option.ClientOption{option.WithAuthCredentialsFile(option.ServiceAccount, "desk.json"), option.WithScopes(scopes...)}
}

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, key(
		chat.ChatBotScope,
		chat.ChatAppDeleteScope, //nolint:overscope // the cleanup job comes next week
	)...)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Get("spaces/AAA").Do(); err != nil { //nolint:missingscope // nothing is missing any more
		log.Fatal(err)
	}
	other, err := chat.NewService(ctx, key(
		chat.ChatBotScope,
		chat.ChatAppMembershipsScope, //nolint:overscope
	)...)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := other.Spaces.Get("spaces/BBB").Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := other.Spaces.Setup(&chat.SetUpSpaceRequest{}).Do(); err != nil { //nolint:gosec,chatscopelint // refused by the server, and meant to be
		log.Fatal(err)
	}
	if err := legacy.Sweep(ctx); err != nil {
		log.Fatal(err)
	}
}
