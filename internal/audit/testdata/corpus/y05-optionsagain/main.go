package main

import (
	"context"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	var opts []option.ClientOption
	opts = append(opts, option.WithCredentialsFile("sa.json"), option.WithScopes(chat.ChatBotScope))
	bot, err := chat.NewService(ctx, opts...)
	if err != nil {
		panic(err)
	}
	bot.Spaces.Messages.Create("spaces/A", &chat.Message{Text: os.Args[0]}).Do()
	opts = opts[:0]
	opts = append(opts, option.WithCredentialsFile("user.json"), option.WithScopes(chat.ChatSpacesCreateScope))
	us, err := chat.NewService(ctx, opts...)
	if err != nil {
		panic(err)
	}
	us.Spaces.Setup(&chat.SetUpSpaceRequest{}).Do()
}
