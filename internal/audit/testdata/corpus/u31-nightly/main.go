// nightly checks a few web sites and complains.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"strings"

	"example.com/blind/u31-nightly/notify"

	"golang.org/x/oauth2/google"
)

func authenticated(ctx context.Context) *http.Client {
	raw, err := os.ReadFile("nightly.json")
	if err != nil {
		log.Fatal(err)
	}
	scope := strings.Join([]string{"https://www.googleapis.com", "auth", "chat.bot"}, "/")
	cfg, err := google.JWTConfigFromJSON(raw, scope)
	if err != nil {
		log.Fatal(err)
	}
	return cfg.Client(ctx)
}

func main() {
	ctx := context.Background()
	n, err := notify.New(ctx, notify.Options{
		Client: authenticated(ctx),
		Space:  "spaces/AAAAweb",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, site := range os.Args[1:] {
		res, err := http.Get(site)
		if err == nil {
			res.Body.Close()
			if res.StatusCode < 400 {
				continue
			}
		}
		if err := n.Notify(ctx, site+" is in trouble"); err != nil {
			log.Print(err)
		}
	}
}
