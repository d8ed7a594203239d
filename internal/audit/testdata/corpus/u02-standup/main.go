package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"strings"
	"time"

	"github.com/robfig/cron/v3"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// poster can do all that the messages service can, in one space.
type poster struct {
	*chat.SpacesMessagesService
	space string
}

type reminder struct {
	poster
	team  string
	now   func() time.Time
	quiet map[time.Weekday]bool
}

func (r *reminder) fire() {
	day := r.now().Weekday()
	if r.quiet[day] {
		return
	}
	text := "Good morning, " + r.team + "! Stand-up in five minutes. It is " + day.String() + "."
	if _, err := r.Create(r.space, &chat.Message{Text: text}).Do(); err != nil {
		log.Printf("reminder for %s: %v", r.team, err)
	}
}

func newReminder(svc *chat.Service, team, space string) *reminder {
	return &reminder{
		poster: poster{svc.Spaces.Messages, space},
		team:   team,
		now:    time.Now,
		quiet:  map[time.Weekday]bool{time.Saturday: true, time.Sunday: true},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()

	key, err := os.ReadFile("standup-key.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key, strings.Fields("https://www.googleapis.com/auth/chat.messages.create https://www.googleapis.com/auth/chat.spaces")...)
	if err != nil {
		log.Fatal(err)
	}
	cfg.Subject = "standup@example.com"
	svc, err := chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
	if err != nil {
		log.Fatal(err)
	}

	c := cron.New()
	for team, space := range map[string]string{"platform": "spaces/AAAAplat", "billing": "spaces/AAAAbill"} {
		if _, err := c.AddFunc("55 8 * * *", newReminder(svc, team, space).fire); err != nil {
			log.Fatal(err)
		}
	}
	c.Start()
	<-ctx.Done()
	<-c.Stop().Done()
}
