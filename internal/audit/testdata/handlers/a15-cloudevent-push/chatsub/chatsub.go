// Package chatsub is a second-generation Cloud Function behind a Pub/Sub topic that Google Chat publishes to.
package chatsub

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"sync"

	"github.com/GoogleCloudPlatform/functions-framework-go/functions"
	"github.com/cloudevents/sdk-go/v2/event"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func init() {
	functions.CloudEvent("OnChat", onChat)
}

// messagePublishedData is what Eventarc wraps a Pub/Sub message into.
type messagePublishedData struct {
	Message struct {
		Data       []byte            `json:"data"`
		Attributes map[string]string `json:"attributes"`
		MessageID  string            `json:"messageId"`
	} `json:"message"`
	Subscription string `json:"subscription"`
}

var (
	once    sync.Once
	service *chat.Service
	initErr error
)

func chatService(ctx context.Context) (*chat.Service, error) {
	once.Do(func() {
		service, initErr = chat.NewService(context.WithoutCancel(ctx), option.WithScopes(chat.ChatBotScope))
	})
	return service, initErr
}

func onChat(ctx context.Context, e event.Event) error {
	var published messagePublishedData
	if err := e.DataAs(&published); err != nil {
		return fmt.Errorf("event.DataAs: %w", err)
	}
	var ev chat.DeprecatedEvent
	if err := json.Unmarshal(published.Message.Data, &ev); err != nil {
		log.Printf("message %s dropped: %v", published.Message.MessageID, err)
		return nil
	}
	if ev.Type != "MESSAGE" {
		return nil
	}
	svc, err := chatService(ctx)
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(ev.Space.Name, &chat.Message{
		Text:   "Received: " + ev.Message.ArgumentText,
		Thread: ev.Message.Thread,
	}).Context(ctx).Do()
	return err
}
