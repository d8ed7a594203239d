package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/golang-jwt/jwt/v5"
	"google.golang.org/api/chat/v1"
)

// command is what a slash command does; it returns the answer.
type command interface {
	run(ctx context.Context, ev *chat.DeprecatedEvent) (*chat.Message, error)
}

type dispatcher struct {
	keys     jwt.Keyfunc
	commands map[int64]command
}

func (d *dispatcher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := d.verify(r); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answer := &chat.Message{Text: "I have no such command."}
	if ev.Type == "APP_COMMAND" && ev.AppCommandMetadata != nil {
		if c := d.commands[ev.AppCommandMetadata.AppCommandId]; c != nil {
			var err error
			if answer, err = c.run(r.Context(), &ev); err != nil {
				answer = &chat.Message{Text: "Sorry: " + err.Error()}
			}
		}
	}
	writeJSON(w, answer)
}

func (d *dispatcher) verify(r *http.Request) error {
	header := r.Header.Get("Authorization")
	if len(header) < 7 {
		return jwt.ErrTokenMalformed
	}
	_, err := jwt.ParseWithClaims(header[7:], &jwt.RegisteredClaims{}, d.keys,
		jwt.WithIssuer("chat@system.gserviceaccount.com"), jwt.WithAudience(os.Getenv("PROJECT_NUMBER")))
	return err
}

func writeJSON(w http.ResponseWriter, v any) {
	data, err := json.Marshal(v)
	if err != nil {
		log.Print(err)
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(data)
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("app.json")
	if err != nil {
		log.Fatal(err)
	}
	app, err := asApp(ctx, key)
	if err != nil {
		log.Fatal(err)
	}
	lead, err := asUser(ctx, key, os.Getenv("LEAD"))
	if err != nil {
		log.Fatal(err)
	}
	pem, err := os.ReadFile("chat.pem")
	if err != nil {
		log.Fatal(err)
	}
	d := &dispatcher{
		keys: func(*jwt.Token) (any, error) { return jwt.ParseRSAPublicKeyFromPEM(pem) },
		commands: map[int64]command{
			1: who{app.Spaces.Members},
			2: &incident{svc: lead},
			3: huddle{app},
		},
	}
	log.Fatal(http.ListenAndServe(":8443", d))
}
