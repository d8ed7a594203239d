package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type tool struct {
	*chat.Service
	cmds map[string]func(string) error
}

func newTool(ctx context.Context, token string) (*tool, error) {
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token})
	// the scopes are those of the token, whatever this says
	svc, err := chat.NewService(ctx, option.WithTokenSource(src), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return nil, err
	}
	t := &tool{Service: svc}
	t.cmds = map[string]func(string) error{"emoji": t.emoji, "rm": t.rm}
	return t, nil
}

func (t *tool) emoji(string) error {
	res, err := t.CustomEmojis.List().Do()
	if err != nil {
		return err
	}
	fmt.Println(len(res.CustomEmojis))
	return nil
}

func (t *tool) rm(name string) error {
	_, err := t.Spaces.Messages.Delete(name).Do()
	return err
}

func main() {
	t, err := newTool(context.Background(), os.Getenv("TOKEN"))
	if err != nil {
		log.Fatal(err)
	}
	if f := t.cmds[os.Args[1]]; f != nil {
		log.Println(f(os.Args[2]))
	}
}
