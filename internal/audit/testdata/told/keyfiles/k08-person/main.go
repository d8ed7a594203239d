// A tool with the file that gcloud writes for a person. It posts a message that one
// member alone sees, which only an app can.
package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	service, err := chat.NewService(context.Background(),
		option.WithCredentialsFile("me.json"), option.WithScopes(chat.ChatMessagesCreateScope, chat.ChatSpacesScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
	private := &chat.Message{Text: "up", PrivateMessageViewer: &chat.User{Name: "users/1"}}
	if _, err := service.Spaces.Messages.Create("spaces/A", private).Do(); err != nil {
		log.Fatal(err)
	}
}
