package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m31-jobs/jobs"
	_ "example.com/blind/m31-jobs/jobs/digest"
	_ "example.com/blind/m31-jobs/jobs/sections"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "jobs.json"),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	if err := jobs.RunAll(ctx, svc); err != nil {
		log.Fatal(err)
	}
}
