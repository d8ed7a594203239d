package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m27-singleton/internal/chatx"
)

func main() {
	if err := chatx.Init(context.Background(), "say.json", []string{chat.ChatBotScope}); err != nil {
		log.Fatal(err)
	}
	host, _ := os.Hostname()
	if err := chatx.Postf("spaces/HOSTS", "%s is up", host); err != nil {
		log.Fatal(err)
	}
}
