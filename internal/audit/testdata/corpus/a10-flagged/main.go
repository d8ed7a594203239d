// Command flagged posts and, some day, purges.
package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

const purgeEnabled = false

const (
	scopeBot    = "https://www.googleapis.com/auth/chat.bot"
	scopePrefix = "https://www.googleapis.com/auth/chat.app."
	scopeDelete = scopePrefix + "delete"
)

type janitor struct {
	*chat.SpacesService
}

func (j janitor) purge(space string) error {
	_, err := j.Delete(space).Do() // @delete
	return err
}

func main() {
	ctx := context.Background()
	ts, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: os.Getenv("TARGET"),
		Scopes:          []string{scopeBot, scopeDelete},
	})
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts), option.WithScopes(chat.ChatMessagesScope))
	if err != nil {
		log.Fatal(err)
	}
	j := janitor{svc.Spaces}
	space := os.Args[1]
	if _, err := j.Messages.Create(space, &chat.Message{Text: "closing"}).Do(); err != nil { // @create
		log.Fatal(err)
	}
	if purgeEnabled {
		if err := j.purge(space); err != nil {
			log.Fatal(err)
		}
	}
}
