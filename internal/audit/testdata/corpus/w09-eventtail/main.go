package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const (
	prefix = "google.workspace.chat."

	messageCreated = `event_types:"` + prefix + `message.v1.created"`
	messageUpdated = `event_types:"` + prefix + `message.v1.updated"`
	memberJoined   = `event_types:"` + prefix + `membership.v1.created"`

	wanted = "(" + messageCreated + " OR " + messageUpdated + " OR " + memberJoined + ")"
)

// Config is read from CONFIG_FILE.
type Config struct {
	KeyFile string   `json:"key_file"`
	Auditor string   `json:"auditor"`
	Spaces  []string `json:"spaces"`
	Every   string   `json:"every"`
}

func load(path string) (c Config, err error) {
	c.Every = "1m"
	c.Auditor = "journal@example.org"
	b, err := os.ReadFile(path)
	if err != nil {
		return c, err
	}
	return c, json.Unmarshal(b, &c)
}

type tailer struct {
	events *chat.SpacesSpaceEventsService
	mu     sync.Mutex
	since  map[string]time.Time
	sink   chan<- *chat.SpaceEvent
}

func (t *tailer) window(space string) (from, to time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	to = time.Now().UTC()
	from, ok := t.since[space]
	if !ok {
		from = to.Add(-time.Hour)
	}
	t.since[space] = to
	return from, to
}

func (t *tailer) poll(ctx context.Context, space string) error {
	from, to := t.window(space)
	filter := `start_time="` + from.Format(time.RFC3339) + `" AND end_time="` + to.Format(time.RFC3339) + `" AND ` + wanted
	return t.events.List(space).Filter(filter).PageSize(100).Pages(ctx, func(p *chat.ListSpaceEventsResponse) error {
		for _, ev := range p.SpaceEvents {
			select {
			case t.sink <- ev:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
}

func connect(ctx context.Context, c Config) (*chat.Service, error) {
	b, err := os.ReadFile(c.KeyFile)
	if err != nil {
		return nil, err
	}
	if c.Auditor == "" {
		return nil, fmt.Errorf("auditor is required")
	}
	params := google.CredentialsParams{
		Scopes: []string{
			chat.ChatMessagesReadonlyScope,
			chat.ChatMembershipsReadonlyScope,
		},
	}
	params.Subject = c.Auditor
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, b, google.ServiceAccount, params)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithCredentials(creds))
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	cfg, err := load(os.Getenv("CONFIG_FILE"))
	if err != nil {
		log.Fatal(err)
	}
	every, err := time.ParseDuration(cfg.Every)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := connect(ctx, cfg)
	if err != nil {
		log.Fatal(err)
	}
	sink := make(chan *chat.SpaceEvent, 64)
	t := &tailer{events: svc.Spaces.SpaceEvents, since: make(map[string]time.Time), sink: sink}
	go func() {
		for ev := range sink {
			fmt.Println(ev.EventTime, ev.EventType, ev.Name)
		}
	}()
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		var wg sync.WaitGroup
		for _, space := range cfg.Spaces {
			wg.Go(func() {
				if err := t.poll(ctx, space); err != nil {
					log.Printf("%s: %v", space, err)
				}
			})
		}
		wg.Wait()
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}
