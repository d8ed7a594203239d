// ledger reminds accounting of invoices: a mail to the owner, a message to the team with a button.
package main

import (
	"context"
	"encoding/base64"
	"fmt"
	"log"
	"os"

	"example.com/blind/v25-ledger/books"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/gmail/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/sheets/v4"
)

func config() *jwt.Config {
	return &jwt.Config{
		Email:      os.Getenv("LEDGER_EMAIL"),
		PrivateKey: []byte(os.Getenv("LEDGER_KEY")),
		TokenURL:   google.JWTTokenURL,
		Subject:    "accounting@example.com",
		Scopes:     []string{sheets.SpreadsheetsReadonlyScope, gmail.GmailSendScope, chat.ChatMessagesCreateScope},
	}
}

func mail(ctx context.Context, with option.ClientOption, text string) error {
	svc, err := gmail.NewService(ctx, with)
	if err != nil {
		return err
	}
	raw := "To: owner@example.com\r\nSubject: overdue\r\n\r\n" + text
	_, err = svc.Users.Messages.Send("me", &gmail.Message{Raw: base64.URLEncoding.EncodeToString([]byte(raw))}).Do()
	return err
}

func main() {
	ctx := context.Background()
	with := option.WithTokenSource(config().TokenSource(ctx))

	overdue, err := books.Overdue(ctx, os.Getenv("SHEET"), with)
	if err != nil {
		log.Fatal(err)
	}
	text := fmt.Sprintf("%d invoices are overdue: %v", len(overdue), overdue)
	if err := mail(ctx, with, text); err != nil {
		log.Print(err)
	}

	svc, err := chat.NewService(ctx, with)
	if err != nil {
		log.Fatal(err)
	}
	team := "spaces/" + os.Getenv("TEAM")
	if _, err := svc.Spaces.Messages.Create(team, &chat.Message{Text: text}).Do(); err != nil {
		log.Fatal(err)
	}
	button := &chat.Message{
		Text: "Remind the customers?",
		AccessoryWidgets: []*chat.AccessoryWidget{{
			ButtonList: &chat.GoogleAppsCardV1ButtonList{Buttons: []*chat.GoogleAppsCardV1Button{{
				Text:    "Open ledger",
				OnClick: &chat.GoogleAppsCardV1OnClick{OpenLink: &chat.GoogleAppsCardV1OpenLink{Url: "https://ledger.example.com"}},
			}}},
		}},
	}
	if _, err := svc.Spaces.Messages.Create(team, button).Do(); err != nil {
		log.Fatal(err)
	}
}
