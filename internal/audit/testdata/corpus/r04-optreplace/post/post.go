// Package post posts.
package post

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// DefaultScopes are for callers who do everything.
var DefaultScopes = []string{chat.ChatBotScope, chat.ChatAppMembershipsScope, chat.ChatAppDeleteScope}

type settings struct {
	file   string
	scopes []string
	space  string
}

// Option changes the settings.
type Option func(*settings)

// Scopes asks for these instead of DefaultScopes.
func Scopes(s ...string) Option { return func(c *settings) { c.scopes = s } }

// Space names the room.
func Space(name string) Option { return func(c *settings) { c.space = name } }

// Poster posts.
type Poster struct {
	msgs  *chat.SpacesMessagesService
	space string
}

// New makes a poster.
func New(ctx context.Context, file string, opts ...Option) (*Poster, error) {
	c := settings{file: file, scopes: DefaultScopes, space: "spaces/AAA"}
	for _, o := range opts {
		o(&c)
	}
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, c.file), option.WithScopes(c.scopes...))
	if err != nil {
		return nil, err
	}
	return &Poster{svc.Spaces.Messages, c.space}, nil
}

// Post posts.
func (p *Poster) Post(text string) error {
	_, err := p.msgs.Create(p.space, &chat.Message{Text: text}).Do()
	return err
}
