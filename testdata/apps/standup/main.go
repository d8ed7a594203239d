package main

import (
	"context"
	"flag"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"

	"example.com/standup/internal/tokens"
)

var (
	listen   = flag.String("listen", "localhost:8000", "address to listen on")
	external = flag.String("url", "http://localhost:8000", "our URL as browsers see it")
	state    = flag.String("state", "standup.json", "file that keeps tokens and teams")
	askAt    = flag.String("ask-at", "09:30", "time of day at which to ask, on weekdays")
)

func main() {
	flag.Parse()
	store, err := tokens.Open(*state)
	if err != nil {
		log.Fatal(err)
	}

	s := &server{
		store: store,
		oauth: &oauth2.Config{
			ClientID:     os.Getenv("STANDUP_CLIENT_ID"),
			ClientSecret: os.Getenv("STANDUP_CLIENT_SECRET"),
			Endpoint:     google.Endpoint,
			RedirectURL:  *external + "/oauth/callback",
			Scopes: []string{
				"openid",
				"https://www.googleapis.com/auth/userinfo.email",
				chat.ChatSpacesCreateScope,
				chat.ChatMembershipsReadonlyScope,
				chat.ChatMessagesScope,
				chat.ChatUsersReadstateScope,
			},
		},
	}

	go s.askDaily(context.Background(), *askAt)

	http.HandleFunc("/login", s.login)
	http.HandleFunc("/oauth/callback", s.callback)
	http.HandleFunc("/teams", s.createTeam)
	http.HandleFunc("/update", s.postUpdate)
	log.Printf("listening on %s", *listen)
	log.Fatal(http.ListenAndServe(*listen, nil))
}
