package main

import (
	"context"
	"fmt"
	"log"

	"example.com/lookalikes/a02-package/chat/v1"
)

func main() {
	svc, err := chat.NewService(context.Background(), chat.WithCredentialsFile("sa.json"), chat.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	spaces, err := svc.Spaces.List().Do()
	fmt.Println(spaces, err)
}
