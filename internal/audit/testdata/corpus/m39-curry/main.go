package main

import (
	"context"
	"log"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m39-curry/fn"
)

type commands map[string]func(ctx context.Context, args []string) error

func main() {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	send, remove := fn.Of(ctx, key, chat.ChatBotScope)("spaces/OFFICE")
	loud, _ := fn.Of(ctx, key, chat.ChatBotScope, chat.ChatAppMembershipsScope)("spaces/ALL")
	cmds := commands{
		"say":   func(ctx context.Context, a []string) error { return send(ctx, strings.Join(a, " ")) },
		"shout": func(ctx context.Context, a []string) error { return loud(ctx, strings.ToUpper(strings.Join(a, " "))) },
		"kick": func(ctx context.Context, a []string) error {
			for _, name := range a {
				if err := remove(ctx, name); err != nil {
					return err
				}
			}
			return nil
		},
	}
	do, ok := cmds[os.Args[1]]
	if !ok {
		log.Fatal("no such command")
	}
	if err := do(ctx, os.Args[2:]); err != nil {
		log.Fatal(err)
	}
}
