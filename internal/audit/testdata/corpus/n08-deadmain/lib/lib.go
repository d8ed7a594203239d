package lib

import "google.golang.org/api/chat/v1"

type Store struct{ svc *chat.Service }

func New(s *chat.Service) *Store { return &Store{s} }

func (s *Store) Put(t string) { s.svc.Spaces.Messages.Create("spaces/a", &chat.Message{Text: t}).Do() }

func (s *Store) Delete() { s.svc.Spaces.Delete("spaces/a").Do() }

func (s *Store) Search() { s.svc.Spaces.Search().Do() }
