// kickoff creates a space for a project and, when it may, adds the team.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type features struct{ create, invite bool }

func featuresOf(scope string) (f features) {
	for _, s := range strings.Fields(scope) {
		switch s {
		case chat.ChatSpacesCreateScope:
			f.create = true
		case chat.ChatMembershipsScope:
			f.invite = true
		}
	}
	return f
}

func main() {
	conf := oauth2.Config{
		ClientID:     os.Getenv("OAUTH_CLIENT"),
		ClientSecret: os.Getenv("OAUTH_SECRET"),
		Endpoint:     google.Endpoint,
		RedirectURL:  "https://kickoff.example.com/done",
		Scopes: []string{
			chat.ChatSpacesCreateScope,
			chat.ChatMembershipsScope,
		},
	}
	team := strings.Split(os.Getenv("TEAM"), ",")

	mux := http.NewServeMux()
	mux.HandleFunc("GET /start", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, conf.AuthCodeURL(r.URL.Query().Get("project")), http.StatusFound)
	})
	mux.HandleFunc("GET /done", func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		f := featuresOf(q.Get("scope"))
		if !f.create {
			http.Error(w, "Without your consent there will be no space.", http.StatusForbidden)
			return
		}
		tok, err := conf.Exchange(r.Context(), q.Get("code"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		uri, err := kickoff(r.Context(), conf.TokenSource(r.Context(), tok), q.Get("state"), team, f.invite)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		http.Redirect(w, r, uri, http.StatusFound)
	})
	log.Fatal(http.ListenAndServe(":8080", mux))
}

func kickoff(ctx context.Context, ts oauth2.TokenSource, project string, team []string, invite bool) (string, error) {
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		return "", err
	}
	sp, err := svc.Spaces.Create(&chat.Space{SpaceType: "SPACE", DisplayName: project}).Do()
	if err != nil {
		return "", fmt.Errorf("creating %q: %w", project, err)
	}
	if !invite {
		return sp.SpaceUri, nil
	}
	for _, who := range team {
		m := &chat.Membership{Member: &chat.User{Name: "users/" + who, Type: "HUMAN"}}
		if _, err := svc.Spaces.Members.Create(sp.Name, m).Do(); err != nil {
			return "", err
		}
	}
	return sp.SpaceUri, nil
}
