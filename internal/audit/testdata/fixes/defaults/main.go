// Two clients that name no scopes. What the second one needs depends on whom it
// acts as.
package main

import (
	"context"
	"log"

	gchat "google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	bot, err := gchat.NewService(ctx,
		option.WithUserAgent("hello/1"),
		option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), // the bot's
	)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := bot.Spaces.Messages.Create("spaces/1", &gchat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
	any, err := gchat.NewService(ctx)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := any.Spaces.List().Do(); err != nil {
		log.Fatal(err)
	}
}
