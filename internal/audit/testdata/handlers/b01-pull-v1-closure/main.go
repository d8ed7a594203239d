// Command opsbot answers on-call questions. Its Chat app is configured with a
// Cloud Pub/Sub connection, so that it can run behind the company firewall.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"cloud.google.com/go/pubsub"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// recent remembers message names, since Pub/Sub delivers at least once.
type recent struct {
	mu   sync.Mutex
	seen map[string]time.Time
}

func (r *recent) add(name string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, dup := r.seen[name]; dup {
		return false
	}
	r.seen[name] = time.Now()
	return true
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	ps, err := pubsub.NewClient(ctx, os.Getenv("GOOGLE_CLOUD_PROJECT"))
	if err != nil {
		log.Fatal(err)
	}
	defer ps.Close()

	api, err := chat.NewService(ctx, option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}

	done := &recent{seen: map[string]time.Time{}}
	onEvent := func(ctx context.Context, m *pubsub.Message) {
		defer m.Ack()
		ev := new(chat.DeprecatedEvent)
		if err := json.Unmarshal(m.Data, ev); err != nil {
			log.Printf("dropping %s: %v", m.ID, err)
			return
		}
		if ev.Type == "REMOVED_FROM_SPACE" || ev.Message == nil || !done.add(ev.Message.Name) {
			return
		}
		reply := &chat.Message{Text: "Looking up who is on call …", Thread: ev.Message.Thread}
		sent, err := api.Spaces.Messages.Create(ev.Space.Name, reply).Context(ctx).MessageReplyOption("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD").Do()
		if err != nil {
			log.Printf("reply: %v", err)
			return
		}
		time.AfterFunc(3*time.Second, func() {
			text := "On call: " + os.Getenv("ON_CALL")
			_, err := api.Spaces.Messages.Patch(sent.Name, &chat.Message{Text: text}).UpdateMask("text").Do()
			if err != nil {
				log.Printf("patch: %v", err)
			}
		})
	}

	sub := ps.Subscription(os.Getenv("SUBSCRIPTION"))
	sub.ReceiveSettings.MaxOutstandingMessages = 8
	if err := sub.Receive(ctx, onEvent); err != nil {
		log.Fatal(err)
	}
}
