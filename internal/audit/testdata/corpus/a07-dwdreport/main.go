// Command dwdreport counts messages by sender.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type tally map[string]int

func (t tally) add(p *chat.ListMessagesResponse) error {
	for _, m := range p.Messages {
		t[m.Sender.Name]++
	}
	return nil
}

func config(user string) (*jwt.Config, error) {
	key, err := os.ReadFile("sa.json")
	if err != nil {
		return nil, err
	}
	c, err := google.JWTConfigFromJSON(key, chat.ChatMessagesScope) // @over
	if err != nil {
		return nil, err
	}
	c.Subject = user
	return c, nil
}

func main() {
	ctx := context.Background()
	cfg, err := config("auditor@example.com")
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	t := tally{}
	if err := svc.Spaces.Messages.List(os.Args[1]).ShowDeleted(true).Pages(ctx, t.add); err != nil { // @list
		log.Fatal(err)
	}
	fmt.Println(t)
}
