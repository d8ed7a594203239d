// Posting happens in one worker that reads jobs, which are plain data, from a channel.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"os/signal"
	"time"

	"example.com/handlers/a08-worker-of-jobs/internal/jwtguard"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type job struct {
	space string
	text  string
	due   time.Time
}

type server struct {
	jobs chan<- job
}

func (s *server) chatEvent(w http.ResponseWriter, r *http.Request) {
	ev, err := readEvent(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if ev.Type != "MESSAGE" {
		return
	}
	select {
	case s.jobs <- job{space: ev.Space.Name, text: "Echo: " + ev.Message.Text, due: time.Now()}:
		w.WriteHeader(http.StatusAccepted)
	case <-r.Context().Done():
	}
}

func readEvent(r *http.Request) (*chat.DeprecatedEvent, error) {
	ev := &chat.DeprecatedEvent{}
	return ev, json.NewDecoder(r.Body).Decode(ev)
}

func work(ctx context.Context, svc *chat.Service, jobs <-chan job) {
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-jobs:
			time.Sleep(time.Until(j.due))
			if _, err := svc.Spaces.Messages.Create(j.space, &chat.Message{Text: j.text}).Context(ctx).Do(); err != nil {
				log.Print(err)
			}
		}
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()

	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, os.Args[1]), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	jobs := make(chan job, 100)
	go work(ctx, svc, jobs)

	s := &server{jobs: jobs}
	guard, err := jwtguard.New(os.Getenv("PROJECT_NUMBER"), os.DirFS("/etc/chat-certs"))
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/event", guard.Wrap(http.HandlerFunc(s.chatEvent)))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
