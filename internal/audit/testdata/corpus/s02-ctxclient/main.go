// Command announce says hello.
package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/s02-ctxclient/login"
	"example.com/blind/s02-ctxclient/rooms"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

func announce(ctx context.Context) error {
	svc, err := rooms.Service(ctx)
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "hello"}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("announce.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	if err := announce(login.With(ctx, conf.Client(ctx))); err != nil {
		log.Fatal(err)
	}
}
