// Push endpoint: whoever writes to the help space is put into the expert space too.
package main

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"google.golang.org/api/option"
)

type push struct {
	Message struct {
		Data      []byte `json:"data"`
		MessageID string `json:"messageId"`
	} `json:"message"`
	Subscription string `json:"subscription"`
}

type app struct {
	chat    *chat.Service
	experts string
}

func (a *app) parse(body io.Reader) (*chat.DeprecatedEvent, error) {
	var p push
	if err := json.NewDecoder(body).Decode(&p); err != nil {
		return nil, err
	}
	ev := &chat.DeprecatedEvent{}
	return ev, json.Unmarshal(p.Message.Data, ev)
}

func (a *app) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if _, err := idtoken.Validate(r.Context(), token, os.Getenv("PUSH_AUDIENCE")); err != nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	ev, err := a.parse(r.Body)
	if err != nil {
		log.Print(err)
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if ev.Type == "MESSAGE" {
		if err := a.escalate(r.Context(), ev); err != nil {
			log.Print(err)
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
	}
	w.WriteHeader(http.StatusNoContent)
}

func (a *app) escalate(ctx context.Context, ev *chat.DeprecatedEvent) error {
	m := &chat.Membership{Member: &chat.User{Name: ev.User.Name, Type: "HUMAN"}}
	if _, err := a.chat.Spaces.Members.Create(a.experts, m).Context(ctx).Do(); err != nil {
		return err
	}
	text := &chat.Message{Text: "I have added you to the expert space."}
	_, err := a.chat.Spaces.Messages.Create(ev.Space.Name, text).Context(ctx).Do()
	return err
}

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY")),
		option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/push", &app{chat: svc, experts: os.Getenv("EXPERTS")})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
