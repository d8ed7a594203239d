// oncall tells a room whose shift it is, speaking as the rota mailbox.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

var scopes = []string{
	"https://www.googleapis.com/auth/chat.spaces.readonly",
	"https://www.googleapis.com/auth/chat.messages.create",
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: oncall ROOM")
	}
	if err := run(context.Background(), os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, room string) error {
	key, err := os.ReadFile("/etc/oncall/sa.json")
	if err != nil {
		return err
	}
	cfg, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		return err
	}
	c := newClient(oauth2.NewClient(ctx, cfg.TokenSource(ctx)))
	cfg.Subject = "rota@example.com"

	sp, err := c.findSpace(ctx, room)
	if err != nil {
		return fmt.Errorf("%s: %w", room, err)
	}
	id := strings.TrimPrefix(sp.Name, "spaces/")
	mm, err := c.members(ctx, id)
	if err != nil {
		return err
	}
	var humans []string
	for _, m := range mm {
		if m.Member.Type == "HUMAN" {
			humans = append(humans, m.Member.Name)
		}
	}
	if len(humans) == 0 {
		return nil
	}
	_, week := time.Now().ISOWeek()
	return c.say(ctx, id, fmt.Sprintf("Week %d: <%s> carries the pager.", week, humans[week%len(humans)]))
}
