// lunchbot answers at once and posts the menu when it has been fetched.
package main

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

type settings struct {
	menuURL string
	chat    *chat.Service
}

var live atomic.Value // of settings

func menu(ctx context.Context, url string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return "", err
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	b, err := io.ReadAll(io.LimitReader(res.Body, 4096))
	return string(b), err
}

func follow(ctx context.Context, ev chat.DeprecatedEvent) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	s := live.Load().(settings)
	text, err := menu(ctx, s.menuURL)
	if err != nil {
		text = "No menu today, sorry."
	}
	reply := &chat.Message{Text: text, Thread: ev.Message.Thread}
	if _, err := s.chat.Spaces.Messages.Create(ev.Space.Name, reply).Context(ctx).Do(); err != nil {
		log.Println("follow-up:", err)
	}
}

type bot struct{ audience string }

func (b bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	bearer := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	payload, err := idtoken.Validate(r.Context(), bearer, b.audience)
	if err != nil || payload.Claims["email"] != "chat@system.gserviceaccount.com" {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answer := chat.Message{Text: "Hi! Ask me about lunch."}
	if ev.Type == "MESSAGE" && strings.Contains(ev.Message.ArgumentText, "lunch") {
		answer.Text = "Let me look in the kitchen."
		go follow(context.WithoutCancel(r.Context()), ev)
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(&answer); err != nil {
		log.Println(err)
	}
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithServiceAccountFile("lunchbot.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	live.Store(settings{menuURL: os.Getenv("MENU_URL"), chat: svc})
	http.Handle("/chat", bot{audience: os.Getenv("PUBLIC_URL")})
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
