package main

import (
	"context"
	"log"
	"os"
	"os/exec"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/n09-logwriter/chatlog"
)

func main() {
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	cmd.Stdout = chatlog.New(svc, "spaces/RUNS")
	if err := cmd.Run(); err != nil {
		log.Fatal(err)
	}
}
