// A tool whose files are told of under other names.
package main

import (
	"bytes"
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	data, err := os.ReadFile("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	use(option.WithCredentialsFile("typo.json"))
	use(option.WithCredentialsFile("hook.json"))
	use(option.WithCredentialsFile("sa.json.bak"))
	use(option.WithCredentialsJSON(bytes.ReplaceAll(data, []byte("A"), []byte("B")))) // it is another text
}

func use(key option.ClientOption) {
	service, err := chat.NewService(context.Background(), key, option.WithScopes(chat.ChatBotScope, chat.ChatMessagesCreateScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
}
