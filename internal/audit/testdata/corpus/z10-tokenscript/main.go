package main

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"os/exec"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Gets a token once, uses the API, and hands the token to a helper script.
func main() {
	ctx := context.Background()
	creds, err := google.FindDefaultCredentials(ctx, chat.ChatBotScope, chat.ChatAppMessagesReadonlyScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "start"}).Do(); err != nil {
		log.Fatal(err)
	}
	tok, err := creds.TokenSource.Token()
	if err != nil {
		log.Fatal(err)
	}
	f, _ := os.Create("tok.json")
	json.NewEncoder(f).Encode(tok)
	f.Close()
	cmd := exec.Command("./export.sh")
	cmd.Env = append(os.Environ(), "CHAT_TOKEN="+tok.AccessToken)
	if err := cmd.Run(); err != nil {
		log.Fatal(err)
	}
}
