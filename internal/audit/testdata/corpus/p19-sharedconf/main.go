package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func open(ctx context.Context, c *jwt.Config) *chat.Service {
	svc, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		log.Fatalf("chat: %v", err)
	}
	return svc
}

// delegate leaves the template alone: the bot goes on using it.
func delegate(template *jwt.Config, who string, scopes ...string) *jwt.Config {
	c := *template
	c.Subject = who
	c.Scopes = scopes
	return &c
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	template, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}

	bot := open(ctx, template)
	anna := open(ctx, delegate(template, "anna@example.com", chat.ChatMessagesReactionsCreateScope))

	m, err := bot.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: "Vote with a thumb"}).Do()
	if err != nil {
		log.Fatal(err)
	}
	_, err = anna.Spaces.Messages.Reactions.Create(m.Name, &chat.Reaction{Emoji: &chat.Emoji{Unicode: "👍"}}).Do()
	if err != nil {
		log.Fatal(err)
	}
}
