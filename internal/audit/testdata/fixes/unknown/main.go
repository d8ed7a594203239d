// Another credential asks for the same list and for what the environment says.
package main

import (
	"context"
	"log"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var scopes = []string{chat.ChatBotScope, chat.ChatAppSpacesScope}

func main() {
	ctx := context.Background()
	talk(ctx, "talker.json", scopes)
	talk(ctx, "other.json", append(strings.Fields(os.Getenv("MORE_SCOPES")), scopes...))
}

func talk(ctx context.Context, key string, scopes []string) {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, key), option.WithScopes(scopes...))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
