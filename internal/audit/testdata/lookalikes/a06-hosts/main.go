// Command hosts speaks to hosts whose names have that of chat.googleapis.com in
// them, or near it.
package main

import (
	"context"
	"log"
	"net/http"
	"strings"

	"golang.org/x/oauth2/clientcredentials"
)

var hosts = []string{
	"https://chat.googleapis.example/v1/spaces/AAA/messages",
	"https://chat.googleapis.com.example.net/v1/spaces/AAA/messages",
	"https://example.net/chat.googleapis.com/v1/spaces/AAA/messages",
	"https://mychat.googleapis.com.example.org/v1/spaces",
	"https://gateway.example.com/proxy?to=chat.googleapis.com",
}

func main() {
	conf := clientcredentials.Config{ClientID: "id", ClientSecret: "from the vault", TokenURL: "https://auth.example.com/token", Scopes: []string{"chat.write"}}
	client := conf.Client(context.Background())
	for _, url := range hosts {
		res, err := client.Post(url, "application/json", strings.NewReader(`{"text": "hello"}`))
		if err != nil {
			log.Print(err)
			continue
		}
		res.Body.Close()
	}
	res, err := http.Get("https://chat.googleapis.example/v1/spaces")
	if err != nil {
		log.Fatal(err)
	}
	res.Body.Close()
}
