// Command deploybot announces a release in a Chat space and edits the
// announcement once the rollout is through.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type notifier struct {
	msgs  *chat.SpacesMessagesService
	space string
}

func newNotifier(ctx context.Context, keyFile, space string) (*notifier, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, fmt.Errorf("read key: %w", err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, fmt.Errorf("parse key: %w", err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		return nil, fmt.Errorf("chat client: %w", err)
	}
	return &notifier{msgs: svc.Spaces.Messages, space: space}, nil
}

func (n *notifier) started(ctx context.Context, version string) (string, error) {
	m, err := n.msgs.Create(n.space, &chat.Message{Text: "Rolling out " + version}).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return m.Name, nil
}

func (n *notifier) finished(ctx context.Context, name, version string) error {
	body := &chat.Message{Text: version + " is live"}
	_, err := n.msgs.Patch(name, body).UpdateMask("text").Context(ctx).Do()
	return err
}

func main() {
	keyFile := flag.String("key", "deploybot.json", "service account key")
	space := flag.String("space", "", "spaces/AAAA...")
	version := flag.String("version", "", "release to announce")
	flag.Parse()

	ctx := context.Background()
	n, err := newNotifier(ctx, *keyFile, *space)
	if err != nil {
		log.Fatal(err)
	}
	name, err := n.started(ctx, *version)
	if err != nil {
		log.Fatalf("announce: %v", err)
	}
	// The rollout itself is done by the pipeline step that runs between.
	if err := n.finished(ctx, name, *version); err != nil {
		log.Fatalf("update: %v", err)
	}
}
