// A flag decides which list it is. One scope is in both and needed in neither.
package main

import (
	"context"
	"flag"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	wide := flag.Bool("wide", false, "ask for more")
	flag.Parse()
	scopes := []string{chat.ChatBotScope, chat.ChatAppSpacesScope}
	if *wide {
		scopes = []string{chat.ChatBotScope, chat.ChatAppSpacesScope, chat.ChatAppDeleteScope}
	}
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(scopes...))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
