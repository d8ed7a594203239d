package main

import (
	"context"
	"crypto/subtle"
	"fmt"

	"google.golang.org/api/chat/v1"
)

func (a *app) genuine(ev *chat.DeprecatedEvent) bool {
	return subtle.ConstantTimeCompare([]byte(ev.Token), a.secret) == 1
}

func (a *app) page(ctx context.Context, text string) error {
	m := chat.Message{Text: text}
	_, err := a.chat.Spaces.Messages.Create(a.opsSpace, &m).Context(ctx).Do()
	return err
}

func pageText(ev *chat.DeprecatedEvent) string {
	where := ev.Space.Name
	if ev.Space.DisplayName != "" {
		where = ev.Space.DisplayName
	}
	return fmt.Sprintf("*%s* in %s: %s", ev.User.DisplayName, where, ev.Message.ArgumentText)
}
