// A tool that finds its key files in a folder that is known when it runs.
package main

import (
	"context"
	"log"
	"os"
	"path/filepath"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func post(file string) {
	service, err := chat.NewService(context.Background(),
		option.WithCredentialsFile(file), option.WithScopes(chat.ChatBotScope, chat.ChatMessagesCreateScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
}

func main() {
	folder := os.Getenv("KEYS")
	post(filepath.Join(folder, "sa.json"))
	post(filepath.Join(folder, "bot.json")) // it may be keys/bot.json
	post(os.Getenv("KEY_FILE"))
	post(folder + "sa.json") // the folder may end in the beginning of a name
}
