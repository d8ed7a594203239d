package main

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"log"
	"math/rand/v2"
	"net/http"
	"os"
	"strconv"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Settings come from the environment.
type Settings struct {
	KeyFile           string
	VerificationToken string
}

// Conversation is what the commands work on.
type Conversation struct {
	Event  *chat.DeprecatedEvent
	Client *chat.Service
	Args   []string
}

// Command answers a conversation.
type Command func(*Conversation) *chat.Message

var commands = map[string]Command{
	"/roll": roll,
	"/flip": flip,
}

func roll(c *Conversation) *chat.Message {
	sides := 6
	if len(c.Args) > 0 {
		if n, err := strconv.Atoi(c.Args[0]); err == nil && n > 1 {
			sides = n
		}
	}
	return text("%s rolled %d", c.Event.User.DisplayName, 1+rand.IntN(sides))
}

func flip(c *Conversation) *chat.Message {
	side := "heads"
	if rand.IntN(2) == 1 {
		side = "tails"
	}
	return text("%s got %s", c.Event.User.DisplayName, side)
}

func text(format string, a ...any) *chat.Message {
	return &chat.Message{Text: fmt.Sprintf(format, a...)}
}

// Converse prepares a conversation; each gets a client of its own.
func (s *Settings) Converse(ctx context.Context, ev *chat.DeprecatedEvent) (*Conversation, error) {
	svc, err := chat.NewService(ctx, option.WithCredentialsFile(s.KeyFile), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return nil, err
	}
	return &Conversation{Event: ev, Client: svc}, nil
}

func (s *Settings) handle(w http.ResponseWriter, r *http.Request) {
	ev := new(chat.DeprecatedEvent)
	if err := json.NewDecoder(r.Body).Decode(ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if subtle.ConstantTimeCompare([]byte(ev.Token), []byte(s.VerificationToken)) != 1 {
		http.Error(w, "wrong token", http.StatusUnauthorized)
		return
	}
	answer := text("I know /roll and /flip.")
	if ev.Type == "MESSAGE" {
		words := strings.Fields(ev.Message.Text)
		if len(words) > 0 && commands[words[0]] != nil {
			c, err := s.Converse(r.Context(), ev)
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			c.Args = words[1:]
			answer = commands[words[0]](c)
		}
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(answer)
}

func main() {
	s := &Settings{KeyFile: os.Getenv("KEY_FILE"), VerificationToken: os.Getenv("VERIFICATION_TOKEN")}
	http.HandleFunc("/", s.handle)
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
