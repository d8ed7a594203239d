package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"time"

	gchat "cloud.google.com/go/chat/apiv1"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"

	"example.com/blind/w10-memberwatch/watch"
)

func open(ctx context.Context, keyfile string) (*gchat.Client, error) {
	b, err := os.ReadFile(keyfile)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	jc, err := google.JWTConfigFromJSON(b)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	jc.Scopes = []string{"https://www.googleapis.com/auth/chat.memberships.readonly"}
	jc.Subject = "room-audit@example.net"
	return gchat.NewClient(ctx, option.WithTokenSource(jc.TokenSource(ctx)))
}

func main() {
	key := flag.String("key", "sa.json", "")
	days := flag.Int("days", 7, "")
	flag.Parse()
	ctx := context.Background()
	c, err := open(ctx, *key)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	from := time.Now().AddDate(0, 0, -*days)
	for _, room := range flag.Args() {
		lines, err := watch.Since(ctx, c, room, from)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(watch.Text(lines))
	}
}
