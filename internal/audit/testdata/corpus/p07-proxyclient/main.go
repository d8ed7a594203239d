package main

import (
	"context"
	"log"
	"net/http"
	"net/url"
	"os"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// The cluster only gets out through the proxy.
func proxied(proxy *url.URL) *http.Client {
	return &http.Client{
		Timeout:   20 * time.Second,
		Transport: &http.Transport{Proxy: http.ProxyURL(proxy)},
	}
}

func newChat(ctx context.Context, keyFile, proxy string) (*chat.Service, error) {
	u, err := url.Parse(proxy)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx,
		option.WithCredentialsFile(keyFile),
		option.WithScopes(chat.ChatBotScope),
		option.WithHTTPClient(proxied(u)),
	)
}

type Backup struct {
	chat  *chat.Service
	space string
}

func (b *Backup) report(ctx context.Context, line string) error {
	msg := &chat.Message{Text: line}
	call := b.chat.Spaces.Messages.Create(b.space, msg)
	_, err := call.Context(ctx).Do()
	return err
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	svc, err := newChat(ctx, "/etc/backup/chat.json", os.Getenv("HTTPS_PROXY"))
	if err != nil {
		log.Fatalf("backup: chat client: %v", err)
	}
	b := &Backup{chat: svc, space: os.Getenv("BACKUP_SPACE")}
	if err := b.report(ctx, "nightly backup done"); err != nil {
		log.Printf("backup: report: %v", err)
	}
}
