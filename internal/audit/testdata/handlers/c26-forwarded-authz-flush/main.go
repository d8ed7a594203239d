package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type gateway struct {
	authz   string // ext_authz service of the platform team
	service *chat.Service
}

// allowed asks the platform's authorization service, which gets all the headers.
func (g *gateway) allowed(r *http.Request) bool {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, g.authz, nil)
	if err != nil {
		return false
	}
	req.Header = r.Header.Clone()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	io.Copy(io.Discard, resp.Body)
	return resp.StatusCode == http.StatusOK
}

func (g *gateway) events(w http.ResponseWriter, r *http.Request) {
	if !g.allowed(r) {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil || ev.Message == nil {
		http.Error(w, "no event", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(chat.Message{Text: "Searching…"}); err != nil {
		return
	}
	if err := http.NewResponseController(w).Flush(); err != nil {
		log.Print(err)
	}

	result := search(ev.Message.ArgumentText)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	msg := &chat.Message{Text: result, Thread: ev.Message.Thread}
	if _, err := g.service.Spaces.Messages.Create(ev.Space.Name, msg).Context(ctx).Do(); err != nil {
		log.Print(err)
	}
}

func search(q string) string {
	time.Sleep(5 * time.Second)
	return fmt.Sprintf("Nothing about %q.", q)
}

func main() {
	key, err := os.ReadFile("/etc/bot/key.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(context.Background(), option.WithHTTPClient(cfg.Client(context.Background())))
	if err != nil {
		log.Fatal(err)
	}
	g := &gateway{authz: os.Getenv("AUTHZ_URL"), service: svc}
	mux := http.NewServeMux()
	mux.HandleFunc("/chat/events", g.events)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
