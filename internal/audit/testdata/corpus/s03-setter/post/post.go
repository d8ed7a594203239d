// Package post posts.
package post

import (
	"context"

	"example.com/blind/s03-setter/conf"
	"google.golang.org/api/chat/v1"
)

// Say posts text.
func Say(ctx context.Context, text string) error {
	svc, err := conf.Service(ctx)
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
