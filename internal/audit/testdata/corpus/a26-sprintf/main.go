package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var names = [...]string{"chat.bot", "chat.app.spaces.create"} // @over

func main() {
	var scopes []string
	for _, n := range names {
		scopes = append(scopes, fmt.Sprintf("https://www.googleapis.com/auth/%s", n))
	}
	key, err := os.ReadFile("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	creds, err := google.CredentialsFromJSONWithType(context.Background(), key, google.ServiceAccount, scopes...)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(context.Background(), option.WithCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	m, err := svc.Spaces.Messages.Update(os.Args[1], &chat.Message{Text: "y"}).UpdateMask("text").Do() // @update
	fmt.Println(m, err)
}
