package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// snapshot is what a reload replaces as a whole.
type snapshot struct {
	chat   *chat.Service
	loaded time.Time
}

type server struct {
	current atomic.Pointer[snapshot]
	keyPath string
	space   string
}

func (s *server) reload(ctx context.Context) error {
	raw, err := os.ReadFile(s.keyPath)
	if err != nil {
		return err
	}
	creds, err := google.CredentialsFromJSONWithType(ctx, raw, google.ServiceAccount,
		chat.ChatBotScope,
		chat.ChatMembershipsReadonlyScope,
	)
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return err
	}
	old := s.current.Swap(&snapshot{chat: svc, loaded: time.Now()})
	if old != nil {
		log.Printf("replaced the client of %s", old.loaded.Format(time.RFC3339))
	}
	return nil
}

func (s *server) heartbeat(ctx context.Context) {
	snap := s.current.Load()
	if snap == nil {
		return
	}
	age := time.Since(snap.loaded).Round(time.Minute)
	msg := &chat.Message{Text: "still here, key read " + age.String() + " ago"}
	if _, err := snap.chat.Spaces.Messages.Create(s.space, msg).Context(ctx).Do(); err != nil {
		log.Print("heartbeat: ", err)
	}
}

func main() {
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt)
	defer cancel()
	s := &server{keyPath: "/etc/hb/key.json", space: "spaces/AAAAhb"}

	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	hup <- syscall.SIGHUP // the first load
	tick := time.NewTicker(time.Hour)
	defer tick.Stop()
	for {
		select {
		case <-hup:
			if err := s.reload(ctx); err != nil {
				log.Print("reload: ", err)
			}
		case <-tick.C:
			s.heartbeat(ctx)
		case <-ctx.Done():
			return
		}
	}
}
