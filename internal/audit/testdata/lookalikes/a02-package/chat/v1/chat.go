// Package chat is the client of the company's own chat, which was modelled on
// that of chat.googleapis.com.
package chat

import "context"

const ChatBotScope = "https://auth.corp.example/chat.bot"

type Service struct{ Spaces *SpacesService }

type SpacesService struct{ key string }

type Option func(*Service)

func WithScopes(scopes ...string) Option {
	return func(s *Service) { s.Spaces.key += scopes[0] }
}

func WithCredentialsFile(name string) Option {
	return func(s *Service) { s.Spaces.key += name }
}

func NewService(_ context.Context, opts ...Option) (*Service, error) {
	s := &Service{Spaces: &SpacesService{}}
	for _, o := range opts {
		o(s)
	}
	return s, nil
}

type SpacesListCall struct{ s *SpacesService }

func (s *SpacesService) List() *SpacesListCall { return &SpacesListCall{s} }

func (c *SpacesListCall) Do() ([]string, error) { return []string{c.s.key}, nil }
