// A bot that impersonates a service account, and thinks that it acts for a user.
package main

import (
	"context"
	"log"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	creds, err := credentials.DetectDefault(&credentials.DetectOptions{
		CredentialsFile: "imp.json",
		Scopes:          []string{chat.ChatSpacesCreateScope},
		Subject:         "ann@example.com",
	})
	if err != nil {
		log.Fatal(err)
	}
	service, err := chat.NewService(context.Background(), option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	setup := &chat.SetUpSpaceRequest{Space: &chat.Space{SpaceType: "SPACE", DisplayName: "desk"}}
	if _, err := service.Spaces.Setup(setup).Do(); err != nil {
		log.Fatal(err)
	}
}
