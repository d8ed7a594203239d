// alerts receives Alertmanager webhooks and hands them to whatever sinks are configured.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type alert struct {
	Status      string            `json:"status"`
	Labels      map[string]string `json:"labels"`
	Annotations map[string]string `json:"annotations"`
}

type sink interface {
	Deliver(context.Context, alert) error
}

type logSink struct{ *slog.Logger }

func (l logSink) Deliver(_ context.Context, a alert) error {
	l.Info("alert", "status", a.Status, "name", a.Labels["alertname"])
	return nil
}

type chatSink struct {
	svc   *chat.Service
	space string
}

func (c *chatSink) Deliver(ctx context.Context, a alert) error {
	text := fmt.Sprintf("[%s] %s: %s", a.Status, a.Labels["alertname"], a.Annotations["summary"])
	call := c.svc.Spaces.Messages.Create(c.space, &chat.Message{
		Text:   text,
		Thread: &chat.Thread{ThreadKey: a.Labels["alertname"]},
	})
	call.MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD")
	_, err := call.Context(ctx).Do()
	return err
}

func (c *chatSink) Close() error { c.svc = nil; return nil }

type fanout []sink

func (f fanout) Deliver(ctx context.Context, a alert) error {
	var errs []error
	for _, s := range f {
		errs = append(errs, s.Deliver(ctx, a))
	}
	return errors.Join(errs...)
}

func shutdown(s sink) {
	switch s := s.(type) {
	case fanout:
		for _, one := range s {
			shutdown(one)
		}
	case io.Closer:
		_ = s.Close()
	case logSink:
		s.Info("bye")
	}
}

// check says what each sink is, before the first alert comes.
func check(ctx context.Context, to sink) error {
	switch s := to.(type) {
	case *chatSink:
		sp, err := s.svc.Spaces.Get(s.space).Context(ctx).Do()
		if err != nil {
			return err
		}
		slog.Info("sink", "space", sp.DisplayName)
	case fanout:
		for _, one := range s {
			if err := check(ctx, one); err != nil {
				return err
			}
		}
	default:
		slog.Info("sink", "type", fmt.Sprintf("%T", s))
	}
	return nil
}

func openChat(ctx context.Context, space string) (*chatSink, error) {
	creds, err := credentials.DetectDefault(&credentials.DetectOptions{
		Scopes: []string{chat.ChatBotScope},
	})
	if err != nil {
		return nil, err
	}
	// The credentials carry their own scopes; what WithScopes names here has no effect.
	svc, err := chat.NewService(ctx, option.WithAuthCredentials(creds), option.WithScopes(chat.ChatMessagesScope, chat.ChatSpacesScope))
	if err != nil {
		return nil, err
	}
	return &chatSink{svc: svc, space: space}, nil
}

func main() {
	ctx := context.Background()
	sinks := fanout{logSink{slog.Default()}}
	if space := os.Getenv("ALERT_SPACE"); space != "" {
		c, err := openChat(ctx, space)
		if err != nil {
			slog.Error("chat", "err", err)
			os.Exit(1)
		}
		sinks = append(sinks, c)
	}
	if err := check(ctx, sinks); err != nil {
		slog.Warn("check", "err", err)
	}
	defer shutdown(sinks)

	http.HandleFunc("POST /alertmanager", func(w http.ResponseWriter, r *http.Request) {
		var in struct {
			Alerts []alert `json:"alerts"`
		}
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		for _, a := range in.Alerts {
			if err := sinks.Deliver(r.Context(), a); err != nil {
				slog.Error("deliver", "err", err)
			}
		}
	})
	slog.Error("stopped", "err", http.ListenAndServe(":9095", nil))
}
