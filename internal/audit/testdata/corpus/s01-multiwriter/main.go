// Command nightly runs a job and copies its log to a room.
package main

import (
	"context"
	"io"
	"log"
	"os"
	"os/exec"

	"example.com/blind/s01-multiwriter/room"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "nightly.json"),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppMembershipsScope),
	)
	if err != nil {
		log.Fatal(err)
	}
	both := io.MultiWriter(os.Stderr, room.New(svc, os.Getenv("ROOM")))
	logger := log.New(both, "nightly: ", log.LstdFlags)
	out, err := exec.Command("make", "nightly").CombinedOutput()
	logger.Printf("%s", out)
	if err != nil {
		logger.Fatal(err)
	}
}
