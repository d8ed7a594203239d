package main

import (
	"bufio"
	"context"
	"log"
	"os"
	"time"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
	"google.golang.org/protobuf/types/known/timestamppb"
)

type importer struct{ c *chat.Client }

func (i importer) begin(ctx context.Context, title string) (*chatpb.Space, error) {
	space := &chatpb.Space{DisplayName: title, SpaceType: chatpb.Space_SPACE, ImportMode: true}
	return i.c.CreateSpace(ctx, &chatpb.CreateSpaceRequest{Space: space})
}

func (i importer) line(ctx context.Context, space *chatpb.Space, text string, at time.Time) error {
	_, err := i.c.CreateMessage(ctx, &chatpb.CreateMessageRequest{
		Parent:  space.Name,
		Message: &chatpb.Message{Text: text, CreateTime: timestamppb.New(at)},
	})
	return err
}

func (i importer) end(ctx context.Context, space *chatpb.Space) error {
	_, err := i.c.CompleteImportSpace(ctx, &chatpb.CompleteImportSpaceRequest{Name: space.Name})
	return err
}

func main() {
	ctx := context.Background()
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, []byte(os.Getenv("IMPORT_KEY")), google.ServiceAccount,
		google.CredentialsParams{
			Scopes:  []string{"https://www.googleapis.com/auth/chat.import"},
			Subject: "importer@example.com",
		})
	if err != nil {
		log.Fatal(err)
	}
	c, err := chat.NewClient(ctx, option.WithCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	i := importer{c}
	space, err := i.begin(ctx, "Archive")
	if err != nil {
		log.Fatal(err)
	}
	at := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); at = at.Add(time.Minute) {
		if err := i.line(ctx, space, lines.Text(), at); err != nil {
			log.Fatal(err)
		}
	}
	if err := i.end(ctx, space); err != nil {
		log.Fatal(err)
	}
}
