// Command oauth has users consent to scopes of other companies, one of which
// has "chat" in its scopes as chat.googleapis.com has.
package main

import (
	"context"
	"fmt"
	"io"
	"log"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

func main() {
	ctx := context.Background()
	for name, conf := range map[string]*oauth2.Config{
		"github": {ClientID: "a", Endpoint: endpoints.GitHub, Scopes: []string{"repo", "user:email"}},
		"slack":  {ClientID: "b", Endpoint: endpoints.Slack, Scopes: []string{"chat:write", "chat.bot", "channels:read"}},
		"twitch": {ClientID: "c", Endpoint: oauth2.Endpoint{AuthURL: "https://id.twitch.example/authorize", TokenURL: "https://id.twitch.example/token"}, Scopes: []string{"chat:read"}},
	} {
		fmt.Println(name, conf.AuthCodeURL("state"))
		var code string
		fmt.Scan(&code)
		token, err := conf.Exchange(ctx, code)
		if err != nil {
			log.Fatal(err)
		}
		res, err := conf.Client(ctx, token).Get("https://api.example.com/me")
		if err != nil {
			log.Fatal(err)
		}
		text, err := io.ReadAll(res.Body)
		fmt.Println(string(text), err)
		res.Body.Close()
	}
}
