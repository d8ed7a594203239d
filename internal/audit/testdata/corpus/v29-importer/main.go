// importer brings a channel of our old chat system into Google Chat.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"time"

	"cloud.google.com/go/auth"
	"cloud.google.com/go/auth/httptransport"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type export struct {
	Channel  string    `json:"channel"`
	Created  time.Time `json:"created"`
	Messages []struct {
		At   time.Time `json:"at"`
		Text string    `json:"text"`
	} `json:"messages"`
}

func authorized(email string, pem []byte) (*http.Client, error) {
	opts := &auth.Options2LO{
		Email:      email,
		PrivateKey: pem,
		TokenURL:   "https://oauth2.googleapis.com/token",
		Subject:    "migration@example.com",
	}
	opts.Scopes = []string{
		"https://www.googleapis.com/auth/chat.import",
		"https://www.googleapis.com/auth/chat.spaces.create",
	}
	tp, err := auth.New2LOTokenProvider(opts)
	if err != nil {
		return nil, err
	}
	return httptransport.NewClient(&httptransport.Options{
		Credentials: auth.NewCredentials(&auth.CredentialsOptions{TokenProvider: tp}),
	})
}

func importChannel(ctx context.Context, svc *chat.Service, e *export) error {
	sp := &chat.Space{SpaceType: "SPACE", DisplayName: e.Channel, CreateTime: e.Created.Format(time.RFC3339)}
	sp.ImportMode = true
	sp, err := svc.Spaces.Create(sp).Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("space: %w", err)
	}
	for i, m := range e.Messages {
		_, err := svc.Spaces.Messages.Create(sp.Name, &chat.Message{
			Text:       m.Text,
			CreateTime: m.At.Format(time.RFC3339),
		}).Context(ctx).Do()
		if err != nil {
			return fmt.Errorf("message %d: %w", i, err)
		}
	}
	_, err = svc.Spaces.CompleteImport(sp.Name, &chat.CompleteImportSpaceRequest{}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	pem, err := os.ReadFile("importer.pem")
	if err != nil {
		slog.Error(err.Error())
		os.Exit(1)
	}
	hc, err := authorized(os.Getenv("IMPORTER_EMAIL"), pem)
	if err != nil {
		slog.Error(err.Error())
		os.Exit(1)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(hc))
	if err != nil {
		slog.Error(err.Error())
		os.Exit(1)
	}
	for _, file := range os.Args[1:] {
		var e export
		raw, err := os.ReadFile(file)
		if err == nil {
			err = json.Unmarshal(raw, &e)
		}
		if err == nil {
			err = importChannel(ctx, svc, &e)
		}
		if err != nil {
			slog.Error("import", "file", file, "err", err)
		}
	}
}
