// A bot that reads its key file in a helper, far from where it is used.
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

type settings struct {
	keyFile string
	key     []byte
}

func (s *settings) load() error {
	data, err := os.ReadFile(s.keyFile)
	if err != nil {
		return fmt.Errorf("key: %w", err)
	}
	s.key = data
	return nil
}

func main() {
	ctx := context.Background()
	s := &settings{keyFile: "sa.json"}
	if err := s.load(); err != nil {
		log.Fatal(err)
	}
	creds, err := google.CredentialsFromJSON(ctx, s.key, chat.ChatMessagesCreateScope)
	if err != nil {
		log.Fatal(err)
	}
	service, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
}
