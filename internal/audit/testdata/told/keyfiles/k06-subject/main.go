// A tool that acts for its user: the subject is set after the credential was made.
package main

import (
	"context"
	"flag"
	"log"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	user := flag.String("user", "ann@example.com", "whom to act for")
	flag.Parse()
	opts := &credentials.DetectOptions{
		CredentialsFile: "sa.json",
		Scopes:          []string{chat.ChatSpacesReadonlyScope},
	}
	creds, err := credentials.DetectDefault(opts)
	if err != nil {
		log.Fatal(err)
	}
	opts.Subject = "user:" + *user
	service, err := chat.NewService(context.Background(), option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.List().Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
}
