// Command hello says hello.
package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/s03-setter/conf"
	"example.com/blind/s03-setter/post"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("hello.json")
	if err != nil {
		log.Fatal(err)
	}
	c, err := google.JWTConfigFromJSON(key, chat.ChatBotScope, chat.ChatAppSpacesScope)
	if err != nil {
		log.Fatal(err)
	}
	conf.Use(c.Client(ctx))
	if err := post.Say(ctx, "hello"); err != nil {
		log.Fatal(err)
	}
}
