// Package chat is a stand-in for the client of the Google Chat API: it needs
// next to nothing of the standard library, and does nothing.
package chat

import (
	"context"

	"google.golang.org/api/option"
)

// The scopes that the client asks for when it is given none.
const (
	ChatAppMessagesReadonlyScope = "https://www.googleapis.com/auth/chat.app.messages.readonly"
	ChatAppSpacesScope           = "https://www.googleapis.com/auth/chat.app.spaces"
	ChatBotScope                 = "https://www.googleapis.com/auth/chat.bot"
	ChatMessagesScope            = "https://www.googleapis.com/auth/chat.messages"
	ChatSpacesReadonlyScope      = "https://www.googleapis.com/auth/chat.spaces.readonly"
)

// NewService makes a client.
func NewService(ctx context.Context, opts ...option.ClientOption) (*Service, error) {
	s := &Service{BasePath: "https://chat.googleapis.com/"}
	s.Spaces = &SpacesService{s: s, Messages: &SpacesMessagesService{s: s}}
	return s, nil
}

// A Service is a client.
type Service struct {
	BasePath string
	Spaces   *SpacesService
}

// A SpacesService calls the methods of spaces.
type SpacesService struct {
	s        *Service
	Messages *SpacesMessagesService
}

// A SpacesMessagesService calls the methods of messages.
type SpacesMessagesService struct{ s *Service }

// A Message is a message.
type Message struct{ Name, Text string }

// A Space is a space.
type Space struct{ Name string }

// Get builds a call of spaces.get.
func (r *SpacesService) Get(name string) *SpacesGetCall { return &SpacesGetCall{s: r.s} }

// A SpacesGetCall is a call of spaces.get.
type SpacesGetCall struct{ s *Service }

// Do sends the call.
func (c *SpacesGetCall) Do() (*Space, error) { return &Space{}, nil }

// Create builds a call of spaces.messages.create.
func (r *SpacesMessagesService) Create(parent string, message *Message) *SpacesMessagesCreateCall {
	return &SpacesMessagesCreateCall{s: r.s}
}

// A SpacesMessagesCreateCall is a call of spaces.messages.create.
type SpacesMessagesCreateCall struct{ s *Service }

// Do sends the call.
func (c *SpacesMessagesCreateCall) Do() (*Message, error) { return &Message{}, nil }

// List builds a call of spaces.messages.list.
func (r *SpacesMessagesService) List(parent string) *SpacesMessagesListCall {
	return &SpacesMessagesListCall{s: r.s}
}

// A SpacesMessagesListCall is a call of spaces.messages.list.
type SpacesMessagesListCall struct{ s *Service }

// Do sends the call.
func (c *SpacesMessagesListCall) Do() (*Message, error) { return &Message{}, nil }
