// named names its scope by text: there are no constants yet.
package main

// want: kind=credentials_file principal=app requested=chat.bot

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	svc, err := chat.NewService(context.Background(), option.WithCredentialsFile("key.json"),
		option.WithScopes("https://www.googleapis.com/auth/chat.bot"))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Get("spaces/AAA/messages/1").Do(); err != nil {
		log.Fatal(err)
	}
}
