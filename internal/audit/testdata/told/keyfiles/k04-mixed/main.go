// A tool whose key file is that of the bot or of a person.
package main

import (
	"context"
	"flag"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	person := flag.Bool("person", false, "act for a person")
	flag.Parse()
	file := "sa.json"
	if *person {
		file = "me.json"
	}
	service, err := chat.NewService(context.Background(),
		option.WithCredentialsFile(file), option.WithScopes(chat.ChatBotScope, chat.ChatMessagesCreateScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
}
