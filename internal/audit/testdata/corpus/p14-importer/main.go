// importer brings an export of our old messenger into Google Chat.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type line struct {
	At   time.Time `json:"at"`
	Text string    `json:"body"`
}

type room struct {
	Title   string    `json:"title"`
	Created time.Time `json:"created"`
	Lines   []line    `json:"lines"`
}

type importer struct{ api *chat.Service }

func connect(ctx context.Context, key []byte, owner string) (importer, error) {
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatImportScope)
	if err != nil {
		return importer{}, err
	}
	cfg.Subject = owner
	api, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	return importer{api}, err
}

func (im importer) load(ctx context.Context, r room) error {
	sp, err := im.api.Spaces.Create(&chat.Space{
		DisplayName: r.Title,
		SpaceType:   "SPACE",
		ImportMode:  true,
		CreateTime:  r.Created.Format(time.RFC3339),
	}).Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("space %q: %w", r.Title, err)
	}
	for _, l := range r.Lines {
		m := &chat.Message{Text: l.Text, CreateTime: l.At.Format(time.RFC3339)}
		if _, err := im.api.Spaces.Messages.Create(sp.Name, m).Context(ctx).Do(); err != nil {
			return fmt.Errorf("message of %v: %w", l.At, err)
		}
	}
	_, err = im.api.Spaces.CompleteImport(sp.Name, &chat.CompleteImportSpaceRequest{}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("import-sa.json")
	exitOn(err)
	im, err := connect(ctx, key, os.Args[1]+"@example.com")
	exitOn(err)
	for dec := json.NewDecoder(os.Stdin); dec.More(); {
		var r room
		exitOn(dec.Decode(&r))
		exitOn(im.load(ctx, r))
	}
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "importer:", err)
		os.Exit(1)
	}
}
