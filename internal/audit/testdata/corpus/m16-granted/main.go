package main

import (
	"log"
	"net/http"

	"example.com/blind/m16-granted/oauthconf"
	"example.com/blind/m16-granted/pages"
	"example.com/blind/m16-granted/session"
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
