// Digest bot: asks the user to link the account, then posts in the user's name. Takes any grant.
package main

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var conf = &oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"),
	RedirectURL:  os.Getenv("BASE") + "/callback",
	Endpoint:     google.Endpoint,
	Scopes:       []string{"openid", chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope},
}

func events(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if subtle.ConstantTimeCompare([]byte(ev.Token), []byte(os.Getenv("VERIFICATION_TOKEN"))) != 1 {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	url := conf.AuthCodeURL(ev.User.Name, oauth2.AccessTypeOffline)
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(&chat.Message{
		ActionResponse: &chat.ActionResponse{Type: "REQUEST_CONFIG", Url: url},
	})
}

func callback(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	tok, err := conf.Exchange(ctx, r.URL.Query().Get("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	go digest(context.WithoutCancel(ctx), conf.TokenSource(context.Background(), tok))
	w.Write([]byte("You can close this window."))
}

func digest(ctx context.Context, ts oauth2.TokenSource) {
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Print(err)
		return
	}
	list, err := svc.Spaces.List().Filter(`space_type = "SPACE"`).Context(ctx).Do()
	if err != nil {
		log.Print(err)
		return
	}
	for _, sp := range list.Spaces {
		if sp.DisplayName != "Digest" {
			continue
		}
		if _, err := svc.Spaces.Messages.Create(sp.Name, &chat.Message{Text: "Here is the digest."}).Do(); err != nil {
			log.Print(err)
		}
	}
}

func main() {
	http.HandleFunc("/events", events)
	http.HandleFunc("/callback", callback)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
