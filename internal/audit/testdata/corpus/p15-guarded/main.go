package main

import (
	"context"
	"log"
	"os"
	"sync"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// Set to true to see what the account can see before it changes anything.
const debug = false

const authBase = "https://www.googleapis.com/auth/"

var needed = []string{
	authBase + "chat.memberships.app",
	authBase + "chat.spaces.readonly",
}

var service = sync.OnceValues(func() (*chat.Service, error) {
	ctx := context.Background()
	key, err := os.ReadFile("installer.json")
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(key, needed...)
	if err != nil {
		return nil, err
	}
	cfg.Subject = "installer@example.com"
	return chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
})

func install(space string) error {
	svc, err := service()
	if err != nil {
		return err
	}
	self := &chat.Membership{Member: &chat.User{Name: "users/app", Type: "BOT"}}
	_, err = svc.Spaces.Members.Create(space, self).Do()
	return err
}

func dump() error {
	svc, err := service()
	if err != nil {
		return err
	}
	res, err := svc.Spaces.List().PageSize(100).Do()
	if err != nil {
		return err
	}
	for _, s := range res.Spaces {
		log.Println(s.Name, s.DisplayName)
	}
	return nil
}

func main() {
	if debug {
		if err := dump(); err != nil {
			log.Fatal(err)
		}
	}
	for _, space := range os.Args[1:] {
		if err := install(space); err != nil {
			log.Printf("%s: %v", space, err)
		}
	}
}
