package main

import (
	"context"
	"encoding/json"
	"flag"
	"log"
	"os"
	"sync"

	"cloud.google.com/go/pubsub/v2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// base is what all the events have.
type base struct {
	Type      string `json:"type"`
	EventTime string `json:"eventTime"`
}

type spaceEvent struct {
	base
	Space   struct{ Name string } `json:"space"`
	Message struct {
		Text   string
		Thread struct{ Name string }
	} `json:"message"`
}

type worker struct {
	svc   *chat.Service
	tasks chan func(context.Context)
}

func (w *worker) receive(ctx context.Context, m *pubsub.Message) {
	defer m.Ack()
	var ev spaceEvent
	if err := json.Unmarshal(m.Data, &ev); err != nil {
		log.Printf("dropping %s: %v", m.ID, err)
		return
	}
	if ev.Type != "MESSAGE" {
		return
	}
	w.tasks <- func(ctx context.Context) {
		msg := &chat.Message{
			Text:   summarise(ev.Message.Text),
			Thread: &chat.Thread{Name: ev.Message.Thread.Name},
		}
		if _, err := w.svc.Spaces.Messages.Create(ev.Space.Name, msg).Context(ctx).Do(); err != nil {
			log.Print(err)
		}
	}
}

func (w *worker) start(ctx context.Context, n int) *sync.WaitGroup {
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for task := range w.tasks {
				task(ctx)
			}
		})
	}
	return &wg
}

func summarise(s string) string {
	if len(s) > 40 {
		s = s[:40] + "…"
	}
	return "In short: " + s
}

func main() {
	project := flag.String("project", "", "project")
	sub := flag.String("subscription", "chat-events", "subscription")
	keyFile := flag.String("key", "key.json", "service account key of the app")
	flag.Parse()
	ctx := context.Background()

	key, err := os.ReadFile(*keyFile)
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	ps, err := pubsub.NewClient(ctx, *project)
	if err != nil {
		log.Fatal(err)
	}
	defer ps.Close()
	w := &worker{svc: svc, tasks: make(chan func(context.Context), 64)}
	wg := w.start(ctx, 4)
	if err := ps.Subscriber(*sub).Receive(ctx, w.receive); err != nil {
		log.Print(err)
	}
	close(w.tasks)
	wg.Wait()
}
