// Command envscopes exports a space.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY_FILE")),
		option.WithScopes(strings.Fields(os.Getenv("CHAT_SCOPES"))...),
	)
	if err != nil {
		log.Fatal(err)
	}
	enc := json.NewEncoder(os.Stdout)
	err = svc.Spaces.Messages.List(os.Args[1]).Pages(ctx, func(p *chat.ListMessagesResponse) error { // @list
		return enc.Encode(p.Messages)
	})
	if err != nil {
		log.Fatal(err)
	}
}
