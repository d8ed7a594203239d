// onboard reads a roster (owner,title,member,member,...) and makes a space for
// each team on behalf of its owner. The note in it comes from the app itself.
package main

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
)

type team struct {
	owner, title string
	members      []string
}

func readRoster(r io.Reader) (teams []team, err error) {
	cr := csv.NewReader(r)
	cr.FieldsPerRecord = -1
	for {
		rec, err := cr.Read()
		if errors.Is(err, io.EOF) {
			return teams, nil
		}
		if err != nil {
			return nil, err
		}
		if len(rec) < 3 {
			continue
		}
		teams = append(teams, team{rec[0], rec[1], rec[2:]})
	}
}

func (t team) open(ctx context.Context, k *keys) error {
	owner, err := k.as(ctx, t.owner)
	if err != nil {
		return err
	}
	req := &chat.SetUpSpaceRequest{Space: &chat.Space{SpaceType: "SPACE", DisplayName: t.title}}
	space, err := owner.Spaces.Setup(req).Context(ctx).Do()
	if err != nil {
		return err
	}
	members := chat.NewSpacesMembersService(owner)
	for _, email := range t.members {
		_, err = members.Create(space.Name, &chat.Membership{Member: &chat.User{Name: "users/" + email, Type: "HUMAN"}}).Context(ctx).Do()
		if err != nil {
			log.Printf("%s not added to %s: %v", email, t.title, err)
		}
	}
	return nil
}

func main() {
	ctx := context.Background()
	k, err := readKeys("sa.json")
	if err != nil {
		log.Fatal(err)
	}
	teams, err := readRoster(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range teams {
		if err := t.open(ctx, k); err != nil {
			log.Fatalf("%s: %v", t.title, err)
		}
	}
	bot, err := k.app(ctx)
	if err != nil {
		log.Fatal(err)
	}
	note := &chat.Message{Text: "Spaces are ready."}
	if _, err := bot.Spaces.Messages.Create(os.Getenv("HR_SPACE"), note).Do(); err != nil {
		log.Fatal(err)
	}
}
