// Every way to call with a credential of the wrong type.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	for _, run := range []func(context.Context) error{setup, keyed, bare, delegated, undelegated} {
		if err := run(ctx); err != nil {
			log.Print(err)
		}
	}
}

func setup(ctx context.Context) error {
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Setup(&chat.SetUpSpaceRequest{}).Do() // want `chat.spaces.setup cannot be called as the app, as the service account made at finds.go:25 does; use a user credential \(consent, or a service account with a subject\)`
	return err
}

func keyed(ctx context.Context) error {
	svc, err := chat.NewService(ctx, option.WithAPIKey(os.Getenv("KEY")))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.List().Do() // want `chat.spaces.list is called with the API key of finds.go:34, and the Chat API takes none`
	return err
}

func bare(ctx context.Context) error {
	svc, err := chat.NewService(ctx, option.WithHTTPClient(&http.Client{}))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.List().Do() // want `chat.spaces.list is called without a credential: what its client is made with at finds.go:43 brings none`
	return err
}

func delegated(ctx context.Context) error {
	key, err := os.ReadFile("key.json")
	if err != nil {
		return err
	}
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return err
	}
	cfg.Subject = "ada@example.com"
	svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do() // want `chat.spaces.messages.create is called with chat.bot, which a service account acting for a user \(domain-wide delegation\) \(made at finds.go:56\) cannot be granted`
	return err
}

func undelegated(ctx context.Context) error {
	svc, err := chat.NewService(ctx, option.WithServiceAccountFile("key.json"), option.WithScopes(chat.ChatMessagesScope))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/1", &chat.Message{Text: "hello"}).Do() // want `chat.spaces.messages.create is called with chat.messages, which a service account \(made at finds.go:70\) cannot be granted; ask for chat.bot, or act for a user by setting a subject`
	return err
}
