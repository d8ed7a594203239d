// A bot with a key file for each region. Both are of one type.
package main

import (
	"context"
	"flag"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func keyOf(region string) ([]byte, error) {
	if region == "eu" {
		return os.ReadFile("alpha.json")
	}
	return os.ReadFile("beta.json")
}

func main() {
	region := flag.String("region", "eu", "where it runs")
	flag.Parse()
	key, err := keyOf(*region)
	if err != nil {
		log.Fatal(err)
	}
	service, err := chat.NewService(context.Background(),
		option.WithCredentialsJSON(key), option.WithScopes(chat.ChatBotScope, chat.ChatMessagesCreateScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
}
