// transport makes its HTTP client of options, which impersonate at any version.
package main

// want: kind=service_account principal=app requested=chat.bot

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/transport"
)

func main() {
	ctx := context.Background()
	client, _, err := transport.NewHTTPClient(ctx, option.ImpersonateCredentials("bot@example.iam.gserviceaccount.com"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.New(client)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
