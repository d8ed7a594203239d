package main

import (
	"context"
	"encoding/json"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"net/http"
	"os"
	"strings"
)

var conf = &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SEC"), RedirectURL: "https://x/cb", Endpoint: google.Endpoint,
	Scopes: []string{chat.ChatMessagesReadonlyScope, chat.ChatSpacesReadonlyScope}}

func use(ctx context.Context, t *oauth2.Token) {
	s, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, t)))
	if err != nil {
		return
	}
	s.Spaces.List().Do()
	s.Spaces.Messages.List("spaces/A").Do()
}

func cb(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()

	t, err := conf.Exchange(ctx, r.FormValue("code"))
	if err != nil {
		return
	}
	b, _ := json.Marshal(t)
	if !strings.Contains(string(b), "scope") {
		return
	}
	use(ctx, t)
}

func main() {
	http.HandleFunc("/login", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, conf.AuthCodeURL("s"), 302) })
	http.HandleFunc("/cb", cb)
	http.ListenAndServe(":8080", nil)
}
