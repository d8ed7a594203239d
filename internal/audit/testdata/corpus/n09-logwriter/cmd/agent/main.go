package main

import (
	"context"
	"io"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/n09-logwriter/chatlog"
)

func main() {
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	log.SetOutput(io.MultiWriter(os.Stderr, chatlog.New(svc, "spaces/LOG")))
	log.Print("the agent is up")
}
