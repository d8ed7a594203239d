package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"example.com/blind/p04-twodesks/gchat"
	"google.golang.org/api/chat/v1"
)

type base struct {
	api *chat.Service
}

// frontDesk talks to people; backOffice looks after the rooms.
type frontDesk struct{ base }

type backOffice struct {
	base
	owner string
}

func (f frontDesk) say(ctx context.Context, room, text string) error {
	_, err := f.api.Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

func (b backOffice) rename(ctx context.Context, room, title string) error {
	_, err := b.api.Spaces.Patch(room, &chat.Space{DisplayName: title}).UpdateMask("displayName").Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("rename %s as %s: %w", room, b.owner, err)
	}
	return nil
}

func run(ctx context.Context) error {
	key, err := os.ReadFile(os.Getenv("DESK_KEY"))
	if err != nil {
		return err
	}
	app, err := gchat.Open(ctx, key, "", chat.ChatBotScope)
	if err != nil {
		return err
	}
	owner := "facilities@example.com"
	asOwner, err := gchat.Open(ctx, key, owner, chat.ChatSpacesScope)
	if err != nil {
		return err
	}
	front := frontDesk{base{app}}
	back := backOffice{base: base{asOwner}, owner: owner}

	const room = "spaces/AAAAdesk"
	if err := back.rename(ctx, room, "Front desk (2nd floor)"); err != nil {
		return err
	}
	return front.say(ctx, room, "We have moved to the 2nd floor.")
}

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}
