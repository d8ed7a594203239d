package main

import (
	"log"
	"net/http"

	"example.com/blind/m15-consent/oauthconf"
	"example.com/blind/m15-consent/pages"
	"example.com/blind/m15-consent/session"
)

func main() {
	site := &pages.Site{
		Conf:  oauthconf.Load("https://latest.example.com/callback"),
		Store: session.NewStore(),
	}
	http.HandleFunc("/login", site.Login)
	http.HandleFunc("/callback", site.Callback)
	http.HandleFunc("/", site.Latest)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
