// Package main takes it for granted that the user agrees to all.
package main

import (
	"context"
	"fmt"
	"log"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	conf := &oauth2.Config{
		ClientID: "id",
		Endpoint: google.Endpoint,
		Scopes:   []string{"openid", chat.ChatMessagesCreateScope, chat.ChatMembershipsReadonlyScope}, // want `the user is asked for chat.memberships.readonly, chat.messages.create and may grant fewer scopes`
	}
	fmt.Println(conf.AuthCodeURL("state", oauth2.AccessTypeOffline))
	var code string
	fmt.Scan(&code)
	token, err := conf.Exchange(ctx, code)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, token)))
	if err != nil {
		log.Fatal(err)
	}
	svc.Spaces.Members.List("spaces/A").Do()
	svc.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "Hello"}).Do()
}
