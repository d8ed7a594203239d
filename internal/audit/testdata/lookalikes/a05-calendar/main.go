// Command calendar has a user's consent, and a client that asks for its own
// default scopes; chat.googleapis.com has no part in it.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/calendar/v3"
	"google.golang.org/api/option"
)

var conf = &oauth2.Config{
	ClientID: "id", Endpoint: google.Endpoint, RedirectURL: "https://app.example.com/done",
	Scopes: []string{calendar.CalendarScope, "openid", "email"},
}

func done(w http.ResponseWriter, r *http.Request) {
	token, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	svc, err := calendar.NewService(r.Context(), option.WithTokenSource(conf.TokenSource(r.Context(), token)))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	events, err := svc.Events.List("primary").Do()
	fmt.Fprintln(w, events, err)
}

func main() {
	svc, err := calendar.NewService(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	log.Print(svc.CalendarList.List().Do())
	http.HandleFunc("/login", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, conf.AuthCodeURL("state"), http.StatusFound)
	})
	http.HandleFunc("/done", done)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
