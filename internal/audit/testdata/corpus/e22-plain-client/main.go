// Command certwatch warns a space of certificates that end soon.
package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"log/slog"
	"os"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/e22-plain-client/transport"
)

func daysLeft(host string, now time.Time) (int, error) {
	c, err := tls.Dial("tcp", host+":443", nil)
	if err != nil {
		return 0, err
	}
	defer c.Close()
	return int(c.ConnectionState().PeerCertificates[0].NotAfter.Sub(now).Hours() / 24), nil
}

type watcher struct {
	chat  *chat.Service
	log   *slog.Logger
	space string
}

func newWatcher(ctx context.Context, log *slog.Logger) (*watcher, error) {
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("CERTWATCH_KEY")),
		option.WithScopes(chat.ChatBotScope),
		option.WithHTTPClient(transport.Client(log, 20*time.Second)),
	)
	if err != nil {
		return nil, err
	}
	return &watcher{chat: svc, log: log, space: os.Getenv("CERTWATCH_SPACE")}, nil
}

func (w *watcher) check(ctx context.Context, host string) error {
	days, err := daysLeft(host, time.Now())
	if err != nil {
		return err
	}
	if days > 14 {
		w.log.Info("fine", "host", host, "days", days)
		return nil
	}
	_, err = w.chat.Spaces.Messages.Create(w.space, &chat.Message{
		Text:   fmt.Sprintf("The certificate of %s ends in %d days.", host, days),
		Thread: &chat.Thread{ThreadKey: host},
	}).MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").Context(ctx).Do()
	return err
}

func main() {
	log := slog.Default()
	ctx := context.Background()
	w, err := newWatcher(ctx, log)
	if err != nil {
		log.Error("no client", "err", err)
		os.Exit(1)
	}
	for _, host := range os.Args[1:] {
		if err := w.check(ctx, host); err != nil {
			log.Error("not checked", "host", host, "err", err)
		}
	}
}
