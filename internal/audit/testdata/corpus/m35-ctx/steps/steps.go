// Package steps has the steps of a release.
package steps

import (
	"context"
	"fmt"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m35-ctx/chatctx"
)

// Step is a step.
type Step func(ctx context.Context) error

// Announce posts.
func Announce(version string) Step {
	return func(ctx context.Context) error {
		m := &chat.Message{Text: "Released " + version}
		_, err := chatctx.From(ctx).Spaces.Messages.Create("spaces/RELEASES", m).Context(ctx).Do()
		return err
	}
}

// Invite puts the release manager in.
func Invite(who string) Step {
	return func(ctx context.Context) error {
		m := &chat.Membership{Member: &chat.User{Name: "users/" + who, Type: "HUMAN"}}
		_, err := chatctx.From(ctx).Spaces.Members.Create("spaces/RELEASES", m).Context(ctx).Do()
		return err
	}
}

// Run runs steps.
func Run(ctx context.Context, steps ...Step) error {
	for i, s := range steps {
		if err := s(ctx); err != nil {
			return fmt.Errorf("step %d: %w", i, err)
		}
	}
	return nil
}
