package auth

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var conf = &oauth2.Config{ClientID: "x", Endpoint: google.Endpoint, Scopes: []string{chat.ChatMessagesReadonlyScope, chat.ChatSpacesReadonlyScope}}

// Check is called with each token.
var Check = func(*oauth2.Token) error { return nil }

func Login(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, conf.AuthCodeURL("s"), 302)
}

func Callback(w http.ResponseWriter, r *http.Request) {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		return
	}
	if Check(tok) != nil {
		return
	}
	svc, _ := chat.NewService(context.Background(), option.WithTokenSource(conf.TokenSource(context.Background(), tok)))
	svc.Spaces.List().Do()
	svc.Spaces.Messages.List("spaces/a").Do()
}
