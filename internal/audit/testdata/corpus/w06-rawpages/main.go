package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2/google"

	"example.com/blind/w06-rawpages/gchat"
)

const scope = "https://www.googleapis.com/auth/chat.bot"

func census(ctx context.Context, c *gchat.Client) error {
	rooms, err := c.Spaces(ctx)
	if err != nil {
		return err
	}
	for _, room := range rooms {
		id := strings.TrimPrefix(room.Name, "spaces/")
		who, err := c.Members(ctx, id, 200)
		if err != nil {
			return err
		}
		joined := 0
		for _, m := range who {
			if m.State == "JOINED" {
				joined++
			}
		}
		if joined > 1 {
			continue
		}
		key := fmt.Sprintf("census-%s-%s", id, time.Now().Format("2006-01"))
		if _, err := c.Post(ctx, id, "Nobody is here any more; this room will be archived.", key); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	key, err := os.ReadFile(os.Getenv("CENSUS_KEY"))
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, scope)
	if err != nil {
		log.Fatal(err)
	}
	if err := census(ctx, gchat.New(conf.Client(ctx), "census/1")); err != nil {
		log.Fatal(err)
	}
}
