package main

import (
	"context"
	"log"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var key []byte

// Scopes requested step by step: helper appends to a package list, order of calls matters.
var wanted []string

func need(s ...string) { wanted = append(wanted, s...) }

func take() []string {
	w := wanted
	wanted = nil
	return w
}

func open(ctx context.Context, sub string) *chat.Service {
	c, err := google.JWTConfigFromJSON(key, take()...)
	if err != nil {
		log.Fatal(err)
	}
	c.Subject = sub
	s, err := chat.NewService(ctx, option.WithHTTPClient(c.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	return s
}

func main() {
	ctx := context.Background()
	need(chat.ChatSpacesReadonlyScope)
	need(chat.ChatMembershipsReadonlyScope)
	a := open(ctx, "a@example.com")
	need(chat.ChatBotScope)
	b := open(ctx, "")
	a.Spaces.List().Do()
	a.Spaces.Members.List("spaces/A").Do()
	b.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
