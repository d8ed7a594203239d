package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/w21-rostersync/roster"
)

type room struct {
	Name   string
	People []string
	Group  string
}

func rooms(file string) ([]room, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var rs []room
	err = json.NewDecoder(f).Decode(&rs)
	return rs, err
}

func main() {
	rs, err := rooms(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	key, err := os.ReadFile(os.Getenv("ROSTER_KEY"))
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	conf, err := google.JWTConfigFromJSON(key, chat.ChatAppMembershipsScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	s := &roster.Syncer{Members: svc.Spaces.Members, Logf: log.Printf}
	failed := false
	for _, r := range rs {
		if err := s.People(ctx, r.Name, r.People); err != nil {
			log.Print(err)
			failed = true
		}
		if r.Group == "" {
			continue
		}
		if err := s.Group(ctx, r.Name, r.Group); err != nil {
			log.Print(err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}
