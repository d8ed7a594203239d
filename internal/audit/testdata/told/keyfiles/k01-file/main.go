// A bot whose key file is an option of the client.
package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	service, err := chat.NewService(ctx,
		option.WithCredentialsFile("sa.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatMessagesCreateScope),
	)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
}
