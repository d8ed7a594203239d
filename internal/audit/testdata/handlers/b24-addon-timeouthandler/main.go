package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type addon struct {
	verifier *oidc.IDTokenVerifier
	account  string
	spaces   *chat.SpacesService
}

// genuine says whether the add-on's own service account signed the request.
func (a *addon) genuine(r *http.Request) bool {
	auth := r.Header.Get("Authorization")
	tok, err := a.verifier.Verify(r.Context(), strings.TrimPrefix(auth, "Bearer "))
	if err != nil {
		slog.Info("rejected", "err", err)
		return false
	}
	var claims struct {
		Email    string `json:"email"`
		Verified bool   `json:"email_verified"`
	}
	return tok.Claims(&claims) == nil && claims.Verified && claims.Email == a.account
}

func (a *addon) respond(ctx context.Context, e *addonEvent) (any, error) {
	switch {
	case e.Chat.AddedToSpacePayload != nil:
		return say("Thank you for adding me.", nil), nil
	case e.Chat.MessagePayload != nil:
		p := e.Chat.MessagePayload
		space, err := a.spaces.Get(p.Space.Name).Context(ctx).Do()
		if err != nil {
			return nil, err
		}
		text := fmt.Sprintf("%s, in %s that makes %d words.", e.Chat.User.DisplayName, space.DisplayName, len(strings.Fields(p.Message.Text)))
		return say(text, &p.Message.Thread), nil
	}
	return struct{}{}, nil
}

func (a *addon) handle(w http.ResponseWriter, r *http.Request) {
	if !a.genuine(r) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	e := &addonEvent{}
	if err := json.NewDecoder(r.Body).Decode(e); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	out, err := a.respond(r.Context(), e)
	if err != nil {
		slog.Error("no response", "err", err)
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(out)
}

func main() {
	ctx := context.Background()
	keys := oidc.NewRemoteKeySet(ctx, "https://www.googleapis.com/oauth2/v3/certs")
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatBotScope))
	if err != nil {
		slog.Error("no Chat client", "err", err)
		os.Exit(1)
	}
	a := &addon{
		verifier: oidc.NewVerifier("https://accounts.google.com", keys, &oidc.Config{ClientID: os.Getenv("ENDPOINT_URL")}),
		account:  os.Getenv("ADDON_ACCOUNT"),
		spaces:   svc.Spaces,
	}
	h := http.TimeoutHandler(http.HandlerFunc(a.handle), 25*time.Second, "{}")
	slog.Error("stopped", "err", http.ListenAndServe(":8080", h))
}
