package main

import (
	"context"
	"log"
	"os"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m23-subscribe/subs"
)

func main() {
	ctx := context.Background()
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, os.Getenv("KEY"), &credentials.DetectOptions{
		Subject: "audit@example.com",
		Scopes: []string{
			chat.ChatSpacesReadonlyScope,
			chat.ChatMessagesReadonlyScope,
			chat.ChatMembershipsReadonlyScope,
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	with := option.WithAuthCredentials(creds)
	svc, err := chat.NewService(ctx, with)
	if err != nil {
		log.Fatal(err)
	}
	sub, err := subs.New(ctx, os.Getenv("TOPIC"), with)
	if err != nil {
		log.Fatal(err)
	}
	err = svc.Spaces.List().Filter(`spaceType = "SPACE"`).Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			if err := sub.Messages(ctx, s.Name); err != nil {
				log.Print(s.DisplayName, ": ", err)
			}
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
}
