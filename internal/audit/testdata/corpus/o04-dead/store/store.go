// Package store keeps notes as messages.
package store

import (
	"context"
	"errors"

	"google.golang.org/api/chat/v1"
)

// Store is a space.
type Store struct {
	svc   *chat.Service
	space string
}

// In is a store in a space.
func In(svc *chat.Service, space string) *Store { return &Store{svc, space} }

// Put adds a note.
func (s *Store) Put(ctx context.Context, note string) (string, error) {
	m, err := s.svc.Spaces.Messages.Create(s.space, &chat.Message{Text: note}).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return m.Name, nil
}

// Get reads one.
func (s *Store) Get(ctx context.Context, id string) (string, error) {
	m, err := s.svc.Spaces.Messages.Get(id).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return m.Text, nil
}

// Destroy removes the space. Nothing calls it since 2024.
func (s *Store) Destroy(ctx context.Context) error {
	if s.space == "" {
		return errors.New("no space")
	}
	_, err := s.svc.Spaces.Delete(s.space).Context(ctx).Do()
	return err
}

func (s *Store) sweep(ctx context.Context) {
	if err := s.Destroy(ctx); err != nil {
		panic(err)
	}
}
