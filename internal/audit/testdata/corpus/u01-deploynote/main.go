// Command deploynote tells a Chat space that a deployment has finished.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const (
	authBase = "https://www.googleapis.com/auth/"
	product  = "chat"
	botScope = authBase + product + "." + "bot"
)

type release struct {
	service, version, commit string
	took                     time.Duration
}

func (r release) String() string {
	return fmt.Sprintf("*%s* %s (%.7s) is live after %s", r.service, r.version, r.commit, r.took.Round(time.Second))
}

// dial opens the service. The cleanup is never nil.
func dial(ctx context.Context, keyFile string) (svc *chat.Service, cleanup func(), err error) {
	cleanup = func() {}
	raw, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, cleanup, fmt.Errorf("read key: %w", err)
	}
	conf, err := google.JWTConfigFromJSON(raw, botScope)
	if err != nil {
		return nil, cleanup, err
	}
	hc := conf.Client(ctx)
	svc, err = chat.NewService(ctx, option.WithHTTPClient(hc))
	if err != nil {
		return nil, cleanup, err
	}
	return svc, hc.CloseIdleConnections, nil
}

func announce(ctx context.Context, svc *chat.Service, space string, r release) error {
	msg := &chat.Message{Text: r.String()}
	_, err := svc.Spaces.Messages.Create(space, msg).RequestId(r.service + "-" + r.version).Context(ctx).Do()
	return err
}

func run() error {
	key := flag.String("key", "/etc/deploynote/key.json", "service account key")
	space := flag.String("space", "", "spaces/...")
	var r release
	flag.StringVar(&r.service, "service", "", "what was deployed")
	flag.StringVar(&r.version, "version", "", "version")
	flag.StringVar(&r.commit, "commit", "", "commit")
	flag.DurationVar(&r.took, "took", 0, "how long it took")
	flag.Parse()

	ctx, stop := context.WithTimeout(context.Background(), 30*time.Second)
	defer stop()
	svc, done, err := dial(ctx, *key)
	if err != nil {
		return err
	}
	defer done()
	return announce(ctx, svc, *space, r)
}

func main() {
	if err := run(); err != nil {
		log.Fatalln("deploynote:", err)
	}
}
