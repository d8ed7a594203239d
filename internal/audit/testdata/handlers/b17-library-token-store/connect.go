// Package connect lets a web application send direct messages in the name of
// its users. The application brings the storage of tokens along.
package connect

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// ErrNotConnected is what a Store returns for users it does not know.
var ErrNotConnected = errors.New("connect: user has not connected Google Chat")

// Store keeps tokens. Save may refuse a token, for whatever reason.
type Store interface {
	Save(ctx context.Context, user string, t *oauth2.Token) error
	Load(ctx context.Context, user string) (*oauth2.Token, error)
}

// Options configures a Connector.
type Options struct {
	ClientID, ClientSecret, RedirectURL string
}

// Connector connects users.
type Connector struct {
	conf  oauth2.Config
	store Store
}

// New makes a Connector.
func New(o Options, store Store) *Connector {
	return &Connector{
		conf: oauth2.Config{
			ClientID:     o.ClientID,
			ClientSecret: o.ClientSecret,
			RedirectURL:  o.RedirectURL,
			Endpoint:     google.Endpoint,
			Scopes:       []string{chat.ChatSpacesReadonlyScope, chat.ChatMessagesCreateScope},
		},
		store: store,
	}
}

// URL is where to send the user's browser.
func (c *Connector) URL(state string) string {
	return c.conf.AuthCodeURL(state, oauth2.AccessTypeOffline)
}

// Finish redeems the code that came back.
func (c *Connector) Finish(ctx context.Context, user, code string) error {
	t, err := c.conf.Exchange(ctx, code)
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	return c.store.Save(ctx, user, t)
}

// Send sends text from user to the person with the given e-mail address.
func (c *Connector) Send(ctx context.Context, user, to, text string) error {
	t, err := c.store.Load(ctx, user)
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(c.conf.TokenSource(ctx, t)))
	if err != nil {
		return err
	}
	dm, err := svc.Spaces.FindDirectMessage().Name("users/" + to).Context(ctx).Do()
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(dm.Name, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
