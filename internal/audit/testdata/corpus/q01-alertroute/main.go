// alertroute turns Alertmanager webhooks into Chat threads. Send SIGHUP to
// read the key again.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

type alert struct {
	Status      string            `json:"status"`
	Labels      map[string]string `json:"labels"`
	Annotations map[string]string `json:"annotations"`
	Fingerprint string            `json:"fingerprint"`
}

// Notifier is one integration of a receiver. Retry says whether the error is
// worth another try.
type Notifier interface {
	Notify(ctx context.Context, as ...alert) (retry bool, err error)
}

type logNotifier struct{ l *log.Logger }

func (n logNotifier) Notify(_ context.Context, as ...alert) (bool, error) {
	for _, a := range as {
		n.l.Printf("%s %s", a.Status, a.Labels["alertname"])
	}
	return false, nil
}

type fanout []Notifier

func (f fanout) Notify(ctx context.Context, as ...alert) (bool, error) {
	var again bool
	var errs []error
	for _, n := range f {
		retry, err := n.Notify(ctx, as...)
		again = again || retry
		errs = append(errs, err)
	}
	return again, errors.Join(errs...)
}

// gchat holds its client in an atomic pointer so that a reload does not race
// with a notification under way.
type gchat struct {
	space string
	conn  atomic.Pointer[chat.Service]

	mu   sync.Mutex
	seen map[string]string // fingerprint -> message name
}

func (g *gchat) reload(ctx context.Context, keyFile string) error {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return err
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return fmt.Errorf("key %s: %w", keyFile, err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		return err
	}
	g.conn.Store(svc)
	return nil
}

func (g *gchat) Notify(ctx context.Context, as ...alert) (bool, error) {
	svc := g.conn.Load()
	if svc == nil {
		return true, errors.New("no connection yet")
	}
	for _, a := range as {
		var text bytes.Buffer
		fmt.Fprintf(&text, "*%s* %s", a.Status, a.Annotations["summary"])
		g.mu.Lock()
		name, open := g.seen[a.Fingerprint]
		g.mu.Unlock()
		var err error
		if open {
			_, err = svc.Spaces.Messages.Patch(name, &chat.Message{Text: text.String()}).UpdateMask("text").Context(ctx).Do()
		} else {
			var m *chat.Message
			m, err = svc.Spaces.Messages.Create(g.space, &chat.Message{Text: text.String()}).Context(ctx).Do()
			if err == nil {
				g.mu.Lock()
				g.seen[a.Fingerprint] = m.Name
				g.mu.Unlock()
			}
		}
		if err != nil {
			var ge *googleapi.Error
			return errors.As(err, &ge) && ge.Code >= 500, err
		}
	}
	return false, nil
}

func main() {
	ctx := context.Background()
	g := &gchat{space: os.Getenv("CHAT_SPACE"), seen: map[string]string{}}
	if err := g.reload(ctx, os.Getenv("CHAT_KEY")); err != nil {
		log.Fatal(err)
	}
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	go func() {
		for range hup {
			if err := g.reload(ctx, os.Getenv("CHAT_KEY")); err != nil {
				log.Print(err)
			}
		}
	}()

	receivers := map[string]Notifier{
		"null":    fanout{},
		"log":     logNotifier{log.Default()},
		"oncall":  fanout{logNotifier{log.Default()}, g},
		"default": g,
	}
	http.HandleFunc("POST /v1/{receiver}", func(w http.ResponseWriter, r *http.Request) {
		n, ok := receivers[r.PathValue("receiver")]
		if !ok {
			n = receivers["default"]
		}
		var body struct {
			Alerts []alert `json:"alerts"`
		}
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if retry, err := n.Notify(r.Context(), body.Alerts...); err != nil && retry {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
		}
	})
	log.Fatal(http.ListenAndServe(":9095", nil))
}
