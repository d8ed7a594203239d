// Helpdesk is a Chat app: "/incident TITLE" opens a room with those on duty.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

const audience = "https://helpdesk.example.com/chat"

type app struct {
	chat   *chat.Service
	onDuty []string
}

func must[T any](v T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return v
}

// authentic lets only Google Chat in.
func authentic(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		bearer := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		p, err := idtoken.Validate(r.Context(), bearer, audience)
		if err != nil || p.Claims["email"] != "chat@system.gserviceaccount.com" {
			http.Error(w, "go away", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answer := "Say /incident followed by a title."
	switch ev.Type {
	case "ADDED_TO_SPACE":
		answer = "Hello! " + answer
	case "MESSAGE":
		title := strings.TrimSpace(ev.Message.ArgumentText)
		if title == "" {
			break
		}
		room, err := a.incident(r.Context(), title)
		if err != nil {
			log.Print(err)
			answer = "That did not work."
			break
		}
		go a.brief(room, ev.User.DisplayName, title)
		answer = "Opened " + room.DisplayName
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{"text": answer})
}

func (a *app) incident(ctx context.Context, title string) (*chat.Space, error) {
	req := &chat.SetUpSpaceRequest{
		Space: &chat.Space{SpaceType: "SPACE", DisplayName: "INC " + title},
	}
	for _, u := range a.onDuty {
		req.Memberships = append(req.Memberships, &chat.Membership{Member: &chat.User{Name: "users/" + u, Type: "HUMAN"}})
	}
	return a.chat.Spaces.Setup(req).Context(ctx).Do()
}

func (a *app) brief(room *chat.Space, who, title string) {
	text := fmt.Sprintf("*%s*\nReported by %s.", title, who)
	if _, err := a.chat.Spaces.Messages.Create(room.Name, &chat.Message{Text: text}).Do(); err != nil {
		log.Print(err)
	}
}

func main() {
	ctx := context.Background()
	a := &app{
		chat: must(chat.NewService(ctx,
			option.WithAuthCredentialsJSON(option.ServiceAccount, must(os.ReadFile("/secrets/sa.json"))),
			option.WithScopes(chat.ChatBotScope))),
		onDuty: strings.Split(os.Getenv("ON_DUTY"), ","),
	}
	http.Handle("/chat", authentic(a))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
