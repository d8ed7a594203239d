package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var api *chat.Service

func init() {
	ctx := context.Background()
	key, err := os.ReadFile("birthday.json")
	if err != nil {
		log.Fatal(err)
	}
	jwt, err := google.JWTConfigFromJSON(key, chat.ChatMessagesCreateScope, chat.ChatSpacesReadonlyScope)
	if err != nil {
		log.Fatal(err)
	}
	jwt.Subject = "hr@example.com"
	if api, err = chat.NewService(ctx, option.WithTokenSource(jwt.TokenSource(ctx))); err != nil {
		log.Fatal(err)
	}
}

type congratulator struct {
	rooms []string
	limit int64
}

func (c *congratulator) discover() {
	req := api.Spaces.List().PageSize(c.limit)
	if len(c.rooms) > 0 {
		req = req.Filter(`spaceType = "SPACE"`)
	}
	// TODO(jk): send it once we know how many rooms there are. Until then
	// the rooms come from the command line.
	_ = req
}

func (c *congratulator) wish(name string) {
	for _, r := range c.rooms {
		_, err := api.Spaces.Messages.Create(r, &chat.Message{Text: "Happy birthday, " + name + "!"}).Do()
		if err != nil {
			log.Printf("wish in %s: %v", r, err)
		}
	}
}

func main() {
	c := &congratulator{rooms: os.Args[2:], limit: 100}
	c.discover()
	c.wish(os.Args[1])
}
