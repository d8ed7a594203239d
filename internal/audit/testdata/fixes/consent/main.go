// Users are asked for more than is needed, and what they granted is not looked at.
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
		ClientID: "hello",
		Endpoint: google.Endpoint,
		Scopes: []string{
			"openid",
			chat.ChatMessagesScope,
			chat.ChatSpacesScope,
			chat.ChatDeleteScope, // one day
		},
	}
	fmt.Println(conf.AuthCodeURL("state"))
	var code string
	fmt.Scan(&code)
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, tok)))
	if err != nil {
		log.Fatal(err)
	}
	spaces, err := svc.Spaces.List().Do()
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range spaces.Spaces {
		if _, err := svc.Spaces.Messages.Create(s.Name, &chat.Message{Text: "hello"}).Do(); err != nil {
			log.Fatal(err)
		}
	}
}
