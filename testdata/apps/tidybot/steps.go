package main

import (
	"context"
	"fmt"
	"time"

	"google.golang.org/api/chat/v1"
)

// A step tidies one space and says how much there was to do.
type step struct {
	name string
	do   func(ctx context.Context, space *chat.Space) (int, error)
}

func ourSpaces(ctx context.Context) ([]*chat.Space, error) {
	var all []*chat.Space
	collect := func(page *chat.ListSpacesResponse) error {
		all = append(all, page.Spaces...)
		return nil
	}
	err := bot.Spaces.List().Filter(`spaceType = "SPACE"`).PageSize(1000).Pages(ctx, collect)
	return all, err
}

func deleteOwn(ctx context.Context, space *chat.Space) (int, error) {
	// The app may delete what it wrote itself and nothing else.
	remove := func(m *chat.Message) error {
		_, err := bot.Spaces.Messages.Delete(m.Name).Context(ctx).Do()
		return err
	}
	reader, err := auditor()
	if err != nil {
		return 0, fmt.Errorf("auditor: %w", err)
	}
	cutoff := time.Now().Add(-opts.keep).UTC().Format(time.RFC3339)
	old := reader.Spaces.Messages.List(space.Name).
		Filter(fmt.Sprintf("createTime < %q", cutoff)).
		PageSize(500)

	n := 0
	err = old.Pages(ctx, func(page *chat.ListMessagesResponse) error {
		for _, m := range page.Messages {
			if m.Sender == nil || m.Sender.Type != "BOT" || m.DeletionMetadata != nil {
				continue
			}
			if err := remove(m); err != nil {
				return err
			}
			n++
		}
		return nil
	})
	return n, err
}

func withdrawInvitations(ctx context.Context, space *chat.Space) (int, error) {
	svc, err := host(ctx)
	if err != nil {
		return 0, fmt.Errorf("host: %w", err)
	}
	members := svc.Spaces.Members
	list := members.List(space.Name).ShowInvited(true).Filter(`member.type = "HUMAN"`)

	n := 0
	for {
		page, err := list.Context(ctx).Do()
		if err != nil {
			return n, err
		}
		for _, m := range page.Memberships {
			since, err := time.Parse(time.RFC3339, m.CreateTime)
			if err != nil || m.State != "INVITED" || time.Since(since) < opts.invited {
				continue
			}
			if _, err := members.Delete(m.Name).Context(ctx).Do(); err != nil {
				return n, fmt.Errorf("withdraw %s: %w", m.Name, err)
			}
			n++
		}
		if page.NextPageToken == "" {
			return n, nil
		}
		list.PageToken(page.NextPageToken)
	}
}
