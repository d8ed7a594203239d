package main

import (
	"context"
	"io"
	"log"
	"os"
	"strings"

	"example.com/blind/v14-fanout/notify"
)

func main() {
	var all notify.All
	if p := os.Getenv("SLACK_PATH"); p != "" {
		all = append(all, notify.Slack(p))
	}
	if id, tok, ok := strings.Cut(os.Getenv("DISCORD_HOOK"), "/"); ok {
		all = append(all, notify.Discord{ID: id, Token: tok})
	}
	if u := os.Getenv("NOTIFY_URL"); u != "" {
		all = append(all, notify.Generic{URL: u, Title: "fanout"})
	}
	if len(all) == 0 {
		log.Fatal("nowhere to send to")
	}
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	if err := all.Notify(context.Background(), string(text)); err != nil {
		log.Fatal(err)
	}
}
