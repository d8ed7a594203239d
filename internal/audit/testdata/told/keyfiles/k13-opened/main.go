// A tool that reads its key files in other ways.
package main

import (
	"context"
	"io"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	file, err := os.Open("sa.json")
	check(err)
	opened, err := io.ReadAll(file)
	check(err)
	use(opened)
	piped, err := io.ReadAll(os.Stdin)
	check(err)
	use(piped)
	root, err := os.OpenRoot("/etc/tool")
	check(err)
	inRoot, err := root.ReadFile("sa.json")
	check(err)
	use(inRoot)
}

func use(key []byte) {
	service, err := chat.NewService(context.Background(), option.WithCredentialsJSON(key), option.WithScopes(chat.ChatBotScope, chat.ChatMessagesCreateScope))
	check(err)
	_, err = service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do()
	check(err)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
