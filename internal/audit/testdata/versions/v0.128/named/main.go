// named names what it needs.
package main

// want: kind=credentials_file principal=app requested=chat.bot

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithCredentialsFile("key.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
