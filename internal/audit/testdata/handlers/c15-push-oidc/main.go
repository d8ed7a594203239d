package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// PushRequest is what Pub/Sub posts.
type PushRequest struct {
	Message struct {
		Data       []byte            `json:"data"`
		Attributes map[string]string `json:"attributes"`
		MessageID  string            `json:"messageId"`
	} `json:"message"`
	Subscription string `json:"subscription"`
}

type Receiver struct {
	verifier *oidc.IDTokenVerifier
	account  string
	messages *chat.SpacesMessagesService
}

func (rc *Receiver) authentic(r *http.Request) bool {
	raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	tok, err := rc.verifier.Verify(r.Context(), raw)
	if err != nil {
		return false
	}
	var claims struct {
		Email    string `json:"email"`
		Verified bool   `json:"email_verified"`
	}
	return tok.Claims(&claims) == nil && claims.Verified && claims.Email == rc.account
}

func (rc *Receiver) Push(w http.ResponseWriter, r *http.Request) {
	if !rc.authentic(r) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	var req PushRequest
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.Unmarshal(req.Message.Data, &ev); err != nil {
		log.Printf("message %s: %v", req.Message.MessageID, err)
		w.WriteHeader(http.StatusNoContent) // never again
		return
	}
	if ev.Type == "MESSAGE" {
		_, err := rc.messages.Create(ev.Space.Name, &chat.Message{Text: "Got it, " + ev.User.DisplayName}).Context(r.Context()).Do()
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
	}
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	ctx := context.Background()
	provider, err := oidc.NewProvider(ctx, "https://accounts.google.com")
	if err != nil {
		log.Fatal(err)
	}
	key, err := os.ReadFile(os.Getenv("CHAT_KEY"))
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
	rc := &Receiver{
		verifier: provider.Verifier(&oidc.Config{ClientID: os.Getenv("PUSH_AUDIENCE")}),
		account:  os.Getenv("PUSH_ACCOUNT"),
		messages: chat.NewSpacesMessagesService(svc),
	}
	http.HandleFunc("POST /pubsub/push", rc.Push)
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
