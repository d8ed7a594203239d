// Package chatkit opens Chat as the operations app.
package chatkit

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type settings struct {
	key     []byte
	scopes  []string
	timeout time.Duration
}

// An Option changes how Open works.
type Option interface{ apply(*settings) }

type optionFunc func(*settings)

func (f optionFunc) apply(s *settings) { f(s) }

// Key is the service account's key.
func Key(pem []byte) Option { return optionFunc(func(s *settings) { s.key = pem }) }

// Scopes adds scopes to the one of the app.
func Scopes(more ...string) Option {
	return optionFunc(func(s *settings) { s.scopes = append(s.scopes, more...) })
}

// Timeout bounds every request.
func Timeout(d time.Duration) Option { return optionFunc(func(s *settings) { s.timeout = d }) }

// Kit is an open connection.
type Kit struct {
	spaces  *chat.SpacesService
	timeout time.Duration
}

var errNoKey = errors.New("chatkit: no key")

// Open connects.
func Open(ctx context.Context, opts ...Option) (*Kit, error) {
	s := &settings{scopes: []string{chat.ChatBotScope}, timeout: 10 * time.Second}
	for _, o := range opts {
		o.apply(s)
	}
	if len(s.key) == 0 {
		return nil, errNoKey
	}
	conf, err := google.JWTConfigFromJSON(s.key, s.scopes...)
	if err != nil {
		return nil, fmt.Errorf("chatkit: %w", err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		return nil, fmt.Errorf("chatkit: %w", err)
	}
	return &Kit{spaces: svc.Spaces, timeout: s.timeout}, nil
}

// Post sends text to a room.
func (k *Kit) Post(ctx context.Context, room, text string) error {
	ctx, cancel := context.WithTimeout(ctx, k.timeout)
	defer cancel()
	_, err := k.spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}

// Invite adds a person to a room.
func (k *Kit) Invite(ctx context.Context, room, user string) error {
	m := &chat.Membership{Member: &chat.User{Name: "users/" + user, Type: "HUMAN"}}
	_, err := k.spaces.Members.Create(room, m).Context(ctx).Do()
	return err
}
