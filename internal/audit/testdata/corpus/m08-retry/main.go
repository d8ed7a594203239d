package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m08-retry/retry"
	"example.com/blind/m08-retry/team"
)

func open(ctx context.Context) (*chat.Service, error) {
	ts := google.ComputeTokenSource("", chat.ChatBotScope)
	return retry.Func(ctx, func() (*chat.Service, error) {
		return chat.NewService(ctx, option.WithTokenSource(ts))
	})
}

func main() {
	ctx := context.Background()
	svc, err := open(ctx)
	if err != nil {
		log.Fatal(err)
	}
	rooms := team.Rooms{API: svc}
	title, err := rooms.Title(ctx, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for _, who := range os.Args[2:] {
		fmt.Println(who, "->", title)
		if err := rooms.Join(ctx, os.Args[1], who); err != nil {
			log.Print(err)
		}
	}
}
