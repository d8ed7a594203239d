// Draw bot: picks a member of the space. It needs the member list, so the reply is no plain answer.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"math/rand"
	"net/http"
	"os"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func authenticated(v *oidc.IDTokenVerifier, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		raw, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if !ok {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		if _, err := v.Verify(r.Context(), raw); err != nil {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		next(w, r)
	}
}

func draw(svc *chat.Service) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var ev chat.DeprecatedEvent
		if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		if ev.Type != "MESSAGE" {
			return
		}
		var people []string
		err := svc.Spaces.Members.List(ev.Space.Name).PageSize(100).Pages(r.Context(), func(p *chat.ListMembershipsResponse) error {
			for _, m := range p.Memberships {
				people = append(people, m.Member.Name)
			}
			return nil
		})
		if err != nil || len(people) == 0 {
			http.Error(w, "members", http.StatusBadGateway)
			return
		}
		text := fmt.Sprintf("<%s> makes the coffee", people[rand.Intn(len(people))])
		if _, err := svc.Spaces.Messages.Create(ev.Space.Name, &chat.Message{Text: text}).Do(); err != nil {
			log.Println("create:", err)
		}
		w.WriteHeader(http.StatusOK)
	}
}

func main() {
	ctx := context.Background()
	provider, err := oidc.NewProvider(ctx, "https://accounts.google.com")
	if err != nil {
		log.Fatal(err)
	}
	v := provider.Verifier(&oidc.Config{ClientID: os.Getenv("AUDIENCE")})
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEYFILE")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("POST /", authenticated(v, draw(svc)))
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
