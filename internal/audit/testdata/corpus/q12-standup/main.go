// Standup reminds everybody who joined of their stale direct messages, in
// their own name.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"time"

	"example.com/blind/q12-standup/web"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

func remind(who string, hc *http.Client) error {
	svc, err := chat.New(hc)
	if err != nil {
		return err
	}
	list, err := svc.Spaces.List().Filter(`spaceType = "DIRECT_MESSAGE"`).Do()
	if err != nil {
		return err
	}
	for _, sp := range list.Spaces {
		if sp.SingleUserBotDm {
			continue
		}
		if _, err := svc.Spaces.Messages.Create(sp.Name, &chat.Message{Text: "Standup in five minutes."}).Do(); err != nil {
			return err
		}
		log.Print(who, " reminded ", sp.Name)
	}
	return nil
}

func main() {
	b, err := os.ReadFile("client_secret.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.ConfigFromJSON(b, "openid", chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope)
	if err != nil {
		log.Fatal(err)
	}
	store, err := web.Open("tokens.json")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for range time.Tick(24 * time.Hour) {
			if err := store.Each(context.Background(), conf, remind); err != nil {
				log.Print(err)
			}
		}
	}()
	mux := http.NewServeMux()
	web.Routes(mux, conf, store)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
