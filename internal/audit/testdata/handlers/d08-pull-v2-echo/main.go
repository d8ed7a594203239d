// Echo bot behind a firewall: pulls events from Pub/Sub, its only way to answer is the REST API.
package main

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"os/signal"

	"cloud.google.com/go/pubsub/v2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()

	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("CHAT_SA")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	ps, err := pubsub.NewClient(ctx, os.Getenv("PROJECT"))
	if err != nil {
		log.Fatal(err)
	}
	defer ps.Close()

	sub := ps.Subscriber("chat-events")
	sub.ReceiveSettings.MaxOutstandingMessages = 8
	err = sub.Receive(ctx, func(ctx context.Context, m *pubsub.Message) {
		var ev chat.DeprecatedEvent
		if err := json.Unmarshal(m.Data, &ev); err != nil {
			log.Printf("poison: %v", err)
			m.Ack()
			return
		}
		if ev.Type == "MESSAGE" && ev.Message != nil {
			_, err := svc.Spaces.Messages.Create(ev.Space.Name, &chat.Message{
				Text:   "You said: " + ev.Message.ArgumentText,
				Thread: ev.Message.Thread,
			}).Context(ctx).Do()
			if err != nil {
				m.Nack()
				return
			}
		}
		m.Ack()
	})
	if err != nil {
		log.Fatal(err)
	}
}
