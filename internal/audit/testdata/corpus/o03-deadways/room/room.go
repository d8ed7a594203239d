// Package room has more than the program uses.
package room

import "google.golang.org/api/chat/v1"

type Room struct {
	svc  *chat.Service
	name string
}

func New(svc *chat.Service, name string) *Room { return &Room{svc, name} }

func (r *Room) Say(text string) error {
	_, err := r.svc.Spaces.Messages.Create(r.name, &chat.Message{Text: text}).Do()
	return err
}

// Rename is for later.
func (r *Room) Rename(title string) error {
	_, err := r.svc.Spaces.Patch(r.name, &chat.Space{DisplayName: title}).UpdateMask("displayName").Do()
	return err
}
