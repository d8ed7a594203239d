// Package chatkit is our small kit around Google Chat.
package chatkit

import (
	"context"
	"fmt"
	"os"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type settings struct {
	keyFile string
	subject string
	scopes  []string
	timeout time.Duration
}

// Option changes what New makes.
type Option func(*settings)

// Key names another key file than key.json.
func Key(file string) Option { return func(s *settings) { s.keyFile = file } }

// Timeout bounds each request.
func Timeout(d time.Duration) Option { return func(s *settings) { s.timeout = d } }

// As acts as a person, with the given scopes instead of the app's.
func As(email string, scopes ...string) Option {
	return func(s *settings) {
		s.subject = email
		s.scopes = scopes
	}
}

// Kit is a connection.
type Kit struct {
	svc     *chat.Service
	timeout time.Duration
}

// New connects, as the app unless an option says otherwise.
func New(ctx context.Context, opts ...Option) (*Kit, error) {
	s := settings{
		keyFile: "key.json",
		scopes:  []string{chat.ChatBotScope},
		timeout: 10 * time.Second,
	}
	for _, o := range opts {
		o(&s)
	}
	b, err := os.ReadFile(s.keyFile)
	if err != nil {
		return nil, fmt.Errorf("chatkit: %w", err)
	}
	conf, err := google.JWTConfigFromJSON(b, s.scopes...)
	if err != nil {
		return nil, fmt.Errorf("chatkit: %w", err)
	}
	conf.Subject = s.subject
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		return nil, fmt.Errorf("chatkit: %w", err)
	}
	return &Kit{svc, s.timeout}, nil
}

// Open makes a space with people in it.
func (k *Kit) Open(ctx context.Context, title string, users ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, k.timeout)
	defer cancel()
	req := &chat.SetUpSpaceRequest{Space: &chat.Space{DisplayName: title, SpaceType: "SPACE"}}
	for _, u := range users {
		req.Memberships = append(req.Memberships, &chat.Membership{Member: &chat.User{Name: u, Type: "HUMAN"}})
	}
	sp, err := k.svc.Spaces.Setup(req).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return sp.Name, nil
}

// Say writes a message.
func (k *Kit) Say(ctx context.Context, space, text string) error {
	ctx, cancel := context.WithTimeout(ctx, k.timeout)
	defer cancel()
	_, err := k.svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Context(ctx).Do()
	return err
}
