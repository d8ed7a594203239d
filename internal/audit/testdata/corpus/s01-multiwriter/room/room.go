// Package room is a Chat space to write to.
package room

import "google.golang.org/api/chat/v1"

// A Room takes lines.
type Room struct {
	svc  *chat.Service
	name string
}

// New is a room that posts with svc.
func New(svc *chat.Service, name string) *Room { return &Room{svc: svc, name: name} }

// Write posts a line.
func (r *Room) Write(line []byte) (int, error) {
	_, err := r.svc.Spaces.Messages.Create(r.name, &chat.Message{Text: string(line)}).Do()
	return len(line), err
}
