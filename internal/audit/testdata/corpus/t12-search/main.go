package main

import (
	"context"
	"fmt"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
)

type inbox struct {
	user *chat.Client
	app  *chat.Client
}

func (i inbox) unread(ctx context.Context) error {
	req := chatpb.SearchMessagesRequest{Parent: "spaces/-", Filter: "is_unread()"}
	for r, err := range i.user.SearchMessages(ctx, &req).All() {
		if err != nil {
			return err
		}
		fmt.Println(r.Message.Text)
	}
	return nil
}

func (i inbox) remind(ctx context.Context, mail string) error {
	dm, err := i.app.FindDirectMessage(ctx, &chatpb.FindDirectMessageRequest{Name: "users/" + mail + "@example.com"})
	if err != nil {
		return err
	}
	_, err = i.app.CreateMessage(ctx, &chatpb.CreateMessageRequest{
		Parent:  dm.GetName(),
		Message: &chatpb.Message{Text: "You have mail", CardsV2: []*chatpb.CardWithId{{CardId: "mail"}}},
	})
	return err
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("inbox.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key, "https://www.googleapis.com/auth/chat.messages.readonly")
	if err != nil {
		log.Fatal(err)
	}
	cfg.Subject = os.Getenv("USER") + "@example.com"
	user, err := chat.NewClient(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	app, err := chat.NewClient(ctx, option.WithAuthCredentialsJSON(option.ServiceAccount, key), option.WithScopes("https://www.googleapis.com/auth/chat.bot"))
	if err != nil {
		log.Fatal(err)
	}
	i := inbox{user: user, app: app}
	if err := i.unread(ctx); err != nil {
		log.Fatal(err)
	}
	if err := i.remind(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
