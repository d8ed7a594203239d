// A tool that says in its code of which type its files are.
package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	data, err := os.ReadFile("typed.json")
	if err != nil {
		log.Fatal(err)
	}
	creds, err := google.CredentialsFromJSONWithType(ctx, data, google.AuthorizedUser, chat.ChatMessagesCreateScope)
	if err != nil {
		log.Fatal(err)
	}
	use(ctx, option.WithCredentials(creds))
	kind := option.CredentialsType(os.Getenv("KEY_TYPE"))
	use(ctx, option.WithAuthCredentialsFile(kind, "sa.json"))
	use(ctx, option.WithAuthCredentialsFile(option.ExternalAccount, "typed.json"))
}

func use(ctx context.Context, key option.ClientOption) {
	service, err := chat.NewService(ctx, key, option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
}
