// Package gc is shared by three commands.
package gc

import (
	"context"

	"cloud.google.com/go/auth/credentials"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type (
	// Config says who we are.
	Config struct {
		File, Subject string
		Scopes        []string
	}
	// API is what we do.
	API struct {
		Spaces  *chat.SpacesService
		Users   *chat.UsersService
		subject string
	}
)

// Common is what every command asks for.
func Common() []string { return []string{chat.ChatSpacesReadonlyScope} }

// Open opens.
func (c Config) Open(ctx context.Context) (*API, error) {
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, c.File, &credentials.DetectOptions{
		Subject: c.Subject,
		Scopes:  c.Scopes,
	})
	if err != nil {
		return nil, err
	}
	s, err := chat.NewService(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		return nil, err
	}
	return &API{s.Spaces, s.Users, c.Subject}, nil
}

// Each calls f for each space.
func (a *API) Each(ctx context.Context, f func(*chat.Space) error) error {
	return a.Spaces.List().Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			if err := f(s); err != nil {
				return err
			}
		}
		return nil
	})
}

// Leave leaves a space.
func (a *API) Leave(ctx context.Context, space string) error {
	_, err := a.Spaces.Members.Delete(space + "/members/" + a.subject).Context(ctx).Do()
	return err
}

// Mute mutes a space.
func (a *API) Mute(ctx context.Context, space string) error {
	name := "users/me/spaces/" + space + "/spaceNotificationSetting"
	set := &chat.SpaceNotificationSetting{MuteSetting: "MUTED"}
	_, err := a.Users.Spaces.SpaceNotificationSetting.Patch(name, set).UpdateMask("muteSetting").Context(ctx).Do()
	return err
}
