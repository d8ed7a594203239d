// Command gmail sends a message: users.messages.send, which is none of
// chat.googleapis.com.
package main

import (
	"context"
	"encoding/base64"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/gmail/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, gmail.GmailSendScope, gmail.GmailReadonlyScope)
	if err != nil {
		log.Fatal(err)
	}
	conf.Subject = "bot@example.com"
	svc, err := gmail.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	raw := base64.URLEncoding.EncodeToString([]byte("Subject: hello\r\n\r\nhello"))
	if _, err := svc.Users.Messages.Send("me", &gmail.Message{Raw: raw}).Do(); err != nil {
		log.Fatal(err)
	}
	if err := svc.Users.Messages.List("me").Pages(ctx, func(r *gmail.ListMessagesResponse) error {
		log.Print(len(r.Messages))
		return nil
	}); err != nil {
		log.Fatal(err)
	}
}
