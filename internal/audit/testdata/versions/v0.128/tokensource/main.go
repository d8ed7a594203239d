// tokensource brings a token source beside a key file: the source wins.
package main

// want: kind=service_account principal=app requested=chat.bot

import (
	"context"
	"log"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithTokenSource(google.ComputeTokenSource("", chat.ChatBotScope)),
		option.WithCredentialsFile("key.json"), option.WithScopes(chat.ChatSpacesScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
