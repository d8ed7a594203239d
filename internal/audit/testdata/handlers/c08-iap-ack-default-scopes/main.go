package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
)

type bot struct {
	out      *poster
	audience string
}

func (b *bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	if _, err := idtoken.Validate(ctx, r.Header.Get("X-Goog-IAP-JWT-Assertion"), b.audience); err != nil {
		http.Error(w, "behind IAP only", http.StatusUnauthorized)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if ev.Type == "MESSAGE" {
		if err := b.out.say(ctx, ev.Space.Name, lookUp(ev.Message.ArgumentText)); err != nil {
			log.Print(err)
		}
	}
	w.WriteHeader(http.StatusOK)
}

func main() {
	svc, err := chat.NewService(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	b := &bot{out: &poster{svc: svc}, audience: os.Getenv("IAP_AUDIENCE")}
	log.Fatal(http.ListenAndServe(":8080", b))
}
