// Package chatx is one Chat for the whole process.
package chatx

import (
	"context"
	"errors"
	"fmt"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var current *chat.Service

var errNotReady = errors.New("chatx: Init was not called")

// Init must be called first.
func Init(ctx context.Context, file string, scopes []string) (err error) {
	current, err = chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, file),
		option.WithScopes(scopes...))
	if err != nil {
		return fmt.Errorf("chatx: %w", err)
	}
	return nil
}

// Postf posts.
func Postf(room, format string, args ...any) error {
	if current == nil {
		return errNotReady
	}
	_, err := current.Spaces.Messages.Create(room, &chat.Message{Text: fmt.Sprintf(format, args...)}).Do()
	return err
}

// Kick removes a member.
func Kick(membership string) error {
	if current == nil {
		return errNotReady
	}
	_, err := current.Spaces.Members.Delete(membership).Do()
	return err
}
