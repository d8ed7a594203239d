// msgctl edits messages of the robot account: msgctl text NAME TEXT | cards NAME TITLE | rm NAME
package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type command func(ctx context.Context, ms *chat.SpacesMessagesService, args []string) error

var errUsage = errors.New("not enough arguments")

var commands = map[string]command{
	"text":  editText,
	"cards": swapCards,
	"rm": func(ctx context.Context, ms *chat.SpacesMessagesService, args []string) error {
		_, err := ms.Delete(args[0]).Context(ctx).Do()
		return err
	},
}

func editText(ctx context.Context, ms *chat.SpacesMessagesService, args []string) error {
	if len(args) < 2 {
		return errUsage
	}
	m := &chat.Message{Text: strings.Join(args[1:], " ")}
	_, err := ms.Patch(args[0], m).UpdateMask("text").Context(ctx).Do()
	return err
}

func swapCards(ctx context.Context, ms *chat.SpacesMessagesService, args []string) error {
	if len(args) < 2 {
		return errUsage
	}
	card := &chat.CardWithId{CardId: "main", Card: &chat.GoogleAppsCardV1Card{
		Header: &chat.GoogleAppsCardV1CardHeader{Title: args[1]},
	}}
	_, err := ms.ReplaceCards(args[0], &chat.ReplaceMessageCardsRequest{CardsV2: []*chat.CardWithId{card}}).Context(ctx).Do()
	return err
}

func robot() *jwt.Config {
	raw, err := os.ReadFile("robot.json")
	if err != nil {
		fail(err)
	}
	c, err := google.JWTConfigFromJSON(raw, chat.ChatMessagesScope)
	if err != nil {
		fail(err)
	}
	c.Subject = "robot@example.com"
	return c
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "msgctl:", err)
	os.Exit(1)
}

func main() {
	if len(os.Args) < 3 {
		fail(errUsage)
	}
	run, ok := commands[os.Args[1]]
	if !ok {
		fail(fmt.Errorf("unknown command, want one of %v", slices.Sorted(maps.Keys(commands))))
	}
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithHTTPClient(robot().Client(ctx)))
	if err != nil {
		fail(err)
	}
	if err := run(ctx, svc.Spaces.Messages, os.Args[2:]); err != nil {
		fail(err)
	}
}
