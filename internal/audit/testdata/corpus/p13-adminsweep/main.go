package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"example.com/blind/p13-adminsweep/sweep"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const months = 18

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "adminsweep:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	key, err := os.ReadFile(os.Getenv("ADMIN_KEY"))
	if err != nil {
		return err
	}
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, key, google.ServiceAccount, google.CredentialsParams{
		Scopes:  []string{chat.ChatAdminSpacesReadonlyScope},
		Subject: "chat-admin@example.com",
	})
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return err
	}

	gone, err := sweep.Run(ctx, svc, time.Now().AddDate(0, -months, 0))
	for _, name := range gone {
		fmt.Println("deleted", name)
	}
	return err
}
