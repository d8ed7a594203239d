package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

var wanted = []string{
	chat.ChatBotScope,
	chat.ChatUsersSectionsReadonlyScope,
}

type keeper struct {
	*chat.Service
	room string
}

func newKeeper(ctx context.Context, room string) (k keeper, err error) {
	creds, err := google.FindDefaultCredentials(ctx, wanted...)
	if err != nil {
		return k, fmt.Errorf("adc: %w", err)
	}
	svc, err := chat.New(oauth2.NewClient(ctx, creds.TokenSource))
	if err != nil {
		return k, err
	}
	return keeper{svc, room}, nil
}

func (k keeper) last() (string, error) {
	res, err := k.Spaces.Messages.List(k.room).OrderBy("createTime desc").PageSize(1).Do()
	if err != nil || len(res.Messages) == 0 {
		return "", err
	}
	return res.Messages[0].Text, nil
}

func (k keeper) say(text string) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("say: %w", err)
		}
	}()
	_, err = k.Spaces.Messages.Create(k.room, &chat.Message{Text: text}).Do()
	return err
}

func main() {
	k, err := newKeeper(context.Background(), os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	t, err := k.last()
	if err != nil {
		log.Fatal(err)
	}
	if err := k.say("still: " + t); err != nil {
		log.Fatal(err)
	}
}
