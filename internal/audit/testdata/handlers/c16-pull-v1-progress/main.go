package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"os/signal"
	"time"

	"cloud.google.com/go/pubsub"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func handle(svc *chat.Service) func(context.Context, *pubsub.Message) {
	return func(ctx context.Context, m *pubsub.Message) {
		var probe struct {
			Type string `json:"type"`
		}
		if err := json.Unmarshal(m.Data, &probe); err != nil {
			m.Ack()
			return
		}
		switch probe.Type {
		case "MESSAGE":
			if err := build(ctx, svc, m.Data); err != nil {
				log.Print(err)
				m.Nack()
				return
			}
		case "ADDED_TO_SPACE", "REMOVED_FROM_SPACE":
			log.Print(probe.Type)
		}
		m.Ack()
	}
}

func build(ctx context.Context, svc *chat.Service, data []byte) error {
	var ev chat.DeprecatedEvent
	if err := json.Unmarshal(data, &ev); err != nil {
		return err
	}
	if ev.Message == nil {
		return errors.New("a message event without message")
	}
	sent, err := svc.Spaces.Messages.Create(ev.Space.Name, &chat.Message{Text: "building…"}).Context(ctx).Do()
	if err != nil {
		return err
	}
	start := time.Now()
	time.Sleep(3 * time.Second)
	done := &chat.Message{Text: fmt.Sprintf("built in %v", time.Since(start))}
	_, err = svc.Spaces.Messages.Patch(sent.Name, done).UpdateMask("text").Context(ctx).Do()
	return err
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	data, err := os.ReadFile("bot.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(data, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	client, err := pubsub.NewClient(ctx, os.Getenv("PROJECT"))
	if err != nil {
		log.Fatal(err)
	}
	sub := client.Subscription("chat-events")
	sub.ReceiveSettings.MaxOutstandingMessages = 2
	if err := sub.Receive(ctx, handle(svc)); err != nil {
		log.Fatal(err)
	}
}
