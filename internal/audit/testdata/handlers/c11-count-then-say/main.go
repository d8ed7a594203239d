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

type CountingService struct {
	api *chat.Service
}

func NewCountingService(ctx context.Context) (*CountingService, error) {
	api, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "service-account.json"),
		option.WithScopes(chat.ChatBotScope),
	)
	if err != nil {
		return nil, err
	}
	return &CountingService{api: api}, nil
}

func (s *CountingService) countMembers(ctx context.Context, space string) (people, bots int, err error) {
	err = s.api.Spaces.Members.List(space).PageSize(100).Pages(ctx, func(page *chat.ListMembershipsResponse) error {
		for _, m := range page.Memberships {
			if m.Member != nil && m.Member.Type == "BOT" {
				bots++
			} else {
				people++
			}
		}
		return nil
	})
	return
}

func (s *CountingService) HandleEvent(w http.ResponseWriter, r *http.Request) {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if payload, err := idtoken.Validate(r.Context(), token, os.Getenv("APP_URL")); err != nil || payload.Issuer == "" {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	event := &chat.DeprecatedEvent{}
	if err := json.NewDecoder(r.Body).Decode(event); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	switch event.Type {
	case "MESSAGE", "ADDED_TO_SPACE":
		people, bots, err := s.countMembers(r.Context(), event.Space.Name)
		if err != nil {
			http.Error(w, "counting failed", http.StatusBadGateway)
			return
		}
		text := fmt.Sprintf("%d people and %d apps are here", people, bots)
		_, err = s.api.Spaces.Messages.
			Create(event.Space.Name, &chat.Message{Text: text}).
			Context(r.Context()).
			Do()
		if err != nil {
			log.Printf("create: %v", err)
		}
	}
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	svc, err := NewCountingService(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/chat", svc.HandleEvent)
	server := &http.Server{Addr: ":8080", Handler: mux}
	log.Fatal(server.ListenAndServe())
}
