package main

import (
	"context"
	"encoding/json"
	"log"
	"os"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

type fileConfig struct {
	Auth struct {
		Scopes []string `json:"scopes"`
	} `json:"auth"`
	Space string `json:"target"`
	Every string `json:"every"`
}

var (
	conf fileConfig
	svc  *chat.Service
)

func init() {
	f, err := os.Open("heartbeat.json")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	if err := json.NewDecoder(f).Decode(&conf); err != nil {
		log.Fatalf("heartbeat.json: %v", err)
	}
	hc, err := google.DefaultClient(context.Background(), conf.Auth.Scopes...)
	if err != nil {
		log.Fatal(err)
	}
	if svc, err = chat.New(hc); err != nil {
		log.Fatal(err)
	}
}

func beat(t time.Time) {
	msg := &chat.Message{Text: "alive at " + t.Format(time.Kitchen)}
	if _, err := svc.Spaces.Messages.Create(conf.Space, msg).Do(); err != nil {
		log.Println("beat:", err)
	}
}

func main() {
	every, err := time.ParseDuration(conf.Every)
	if err != nil {
		log.Fatal(err)
	}
	for t := range time.Tick(every) {
		go beat(t)
	}
}
