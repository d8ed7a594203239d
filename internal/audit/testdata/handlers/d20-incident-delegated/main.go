// Incident bot: opens a room as the duty manager (domain-wide delegation) and answers with its link.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/julienschmidt/httprouter"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func asManager(ctx context.Context) (*chat.Service, error) {
	key, err := os.ReadFile("/secrets/sa.json")
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatSpacesScope, chat.ChatMembershipsScope)
	if err != nil {
		return nil, err
	}
	cfg.Subject = "duty-manager@example.com"
	return chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
}

func openRoom(ctx context.Context, title, reporter string) (*chat.Space, error) {
	svc, err := asManager(ctx)
	if err != nil {
		return nil, err
	}
	return svc.Spaces.Setup(&chat.SetUpSpaceRequest{
		Space:       &chat.Space{SpaceType: "SPACE", DisplayName: title},
		Memberships: []*chat.Membership{{Member: &chat.User{Name: reporter, Type: "HUMAN"}}},
	}).Context(ctx).Do()
}

func incident(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	ev := chat.DeprecatedEvent{}
	if err := json.Unmarshal(body, &ev); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if ev.Token != os.Getenv("CHAT_TOKEN") {
		http.Error(w, "wrong token", http.StatusForbidden)
		return
	}
	if ev.Type != "MESSAGE" {
		return
	}
	sp, err := openRoom(r.Context(), "Incident: "+ev.Message.ArgumentText, ev.User.Name)
	if err != nil {
		reply(w, "No room: %v", err)
		return
	}
	reply(w, "Room opened: %s", sp.SpaceUri)
}

func reply(w http.ResponseWriter, format string, args ...any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]any{"text": fmt.Sprintf(format, args...)})
}

func main() {
	router := httprouter.New()
	router.POST("/incident", incident)
	panic(http.ListenAndServe(":8080", router))
}
