package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"time"

	"cloud.google.com/go/auth"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/w24-chores/jobs"
)

type keyfile struct {
	Email string `json:"client_email"`
	Key   string `json:"private_key"`
}

func service(ctx context.Context, path string) (*chat.Service, error) {
	var k keyfile
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(b, &k); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	tp, err := auth.New2LOTokenProvider(&auth.Options2LO{
		Email:      k.Email,
		PrivateKey: []byte(k.Key),
		Subject:    "caretaker@house.example",
		TokenURL:   "https://oauth2.googleapis.com/token",
		Scopes: []string{
			chat.ChatSpacesScope,
			chat.ChatMembershipsScope,
			chat.ChatMessagesCreateScope,
		},
	})
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithAuthCredentials(auth.NewCredentials(&auth.CredentialsOptions{TokenProvider: tp})))
}

func main() {
	ctx := context.Background()
	svc, err := service(ctx, "/secrets/caretaker.json")
	if err != nil {
		log.Fatal(err)
	}
	house := jobs.NewRoom(svc, "spaces/AAAAhouse", "House")
	garden := jobs.NewRoom(svc, "spaces/AAAAgarden", "Garden")

	type chore struct {
		title string
		day   time.Weekday // -1: every day
		do    func(context.Context) error
	}
	table := []chore{
		{"rename house", time.Monday, house.Rename},
		{"rename garden", time.Monday, garden.Rename},
		{"headcount", time.Friday, house.Headcount},
		{"greet", -1, garden.Greet},
	}
	today := time.Now().Weekday()
	for _, c := range table {
		if c.day != -1 && c.day != today {
			continue
		}
		if err := c.do(ctx); err != nil {
			log.Printf("%s: %v", c.title, err)
		}
	}
}
