package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/handlers/b22-packages-queue-errgroup/guard"
	"example.com/handlers/b22-packages-queue-errgroup/inbox"
	"example.com/handlers/b22-packages-queue-errgroup/jobs"
)

func main() {
	ctx := context.Background()
	api, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY_FILE")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	queue := jobs.New(100)
	go queue.Run(ctx)
	http.Handle("/", guard.Chat(os.Getenv("AUDIENCE"), inbox.New(api, queue)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
