package main

import (
	"context"
	"crypto/hmac"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/julienschmidt/httprouter"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Command is one thing that the bot can do.
type Command interface {
	Run(ctx context.Context, ev *chat.DeprecatedEvent, args []string) *chat.Message
}

// Bot answers the events.
type Bot struct {
	commands map[string]Command
	bearer   string
}

type poster struct{ messages *chat.SpacesMessagesService }

func (p *poster) post(ctx context.Context, space, text string) {
	if _, err := p.messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do(); err != nil {
		log.Printf("posting to %s: %v", space, err)
	}
}

type status struct {
	out *poster
	ops string
}

func (s status) Run(ctx context.Context, ev *chat.DeprecatedEvent, _ []string) *chat.Message {
	s.out.post(ctx, s.ops, ev.User.DisplayName+" asked for the status")
	return &chat.Message{Text: "all green"}
}

type deploy struct {
	out     *poster
	timeout time.Duration
}

func (d deploy) Run(_ context.Context, ev *chat.DeprecatedEvent, args []string) *chat.Message {
	go d.roll(ev.Space.Name, strings.Join(args, " "))
	return &chat.Message{Text: "rolling out, I will tell you"}
}

func (d deploy) roll(space, what string) {
	ctx, cancel := context.WithTimeout(context.Background(), d.timeout)
	defer cancel()
	time.Sleep(30 * time.Second)
	d.out.post(ctx, space, what+" is live")
}

// Handle takes one event in.
func (b *Bot) Handle(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {
	if !hmac.Equal([]byte(r.Header.Get("Authorization")), []byte("Bearer "+b.bearer)) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var ev chat.DeprecatedEvent
	if json.NewDecoder(r.Body).Decode(&ev) != nil || ev.Message == nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	words := strings.Fields(ev.Message.ArgumentText)
	answer := &chat.Message{Text: "status or deploy?"}
	if len(words) > 0 {
		if c, ok := b.commands[words[0]]; ok {
			answer = c.Run(r.Context(), &ev, words[1:])
		}
	}
	json.NewEncoder(w).Encode(answer)
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile(os.Getenv("KEY_FILE"))
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
	p := &poster{messages: svc.Spaces.Messages}
	b := &Bot{
		bearer: os.Getenv("BOT_BEARER"),
		commands: map[string]Command{
			"status": status{p, os.Getenv("OPS_SPACE")},
			"deploy": deploy{p, time.Minute},
		},
	}
	router := httprouter.New()
	router.POST("/bot", b.Handle)
	log.Fatal(http.ListenAndServe(":8080", router))
}
