package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var key []byte

func mk(sub string, scopes ...string) *chat.Service {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		panic(err)
	}
	c.Subject = sub
	s, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return s
}

type Mode string
type Worker struct {
	svc  *chat.Service
	mode Mode
}

func (w *Worker) Handle(text string) {
	switch w.mode {
	case "reader":
		w.svc.Spaces.Messages.List("spaces/A").Do()
	default:
		w.svc.Spaces.Messages.Create("spaces/A", &chat.Message{Text: text}).Do()
	}
}
func NewWorker(m Mode) *Worker {
	w := &Worker{mode: m}
	if m == "reader" {
		w.svc = mk("u@example.com", chat.ChatMessagesReadonlyScope)
	} else {
		w.svc = mk("", chat.ChatBotScope)
	}
	return w
}
func main() {
	NewWorker("reader").Handle("x")
	NewWorker("bot").Handle("x")
}
