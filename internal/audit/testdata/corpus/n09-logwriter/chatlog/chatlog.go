// Package chatlog writes lines into a space.
package chatlog

import (
	"strings"

	"google.golang.org/api/chat/v1"
)

// Writer posts what is written to it.
type Writer struct {
	svc   *chat.Service
	space string
}

// New is a writer into a space.
func New(svc *chat.Service, space string) *Writer { return &Writer{svc: svc, space: space} }

// Write posts p.
func (w *Writer) Write(p []byte) (int, error) {
	if _, err := w.svc.Spaces.Messages.Create(w.space, &chat.Message{Text: strings.TrimSpace(string(p))}).Do(); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Remote is a Writer for net/rpc.
type Remote struct{ svc *chat.Service }

// NewRemote is one for a service.
func NewRemote(svc *chat.Service) *Remote { return &Remote{svc} }

// Post posts a text.
func (r *Remote) Post(text string, name *string) error {
	m, err := r.svc.Spaces.Messages.Create("spaces/RPC", &chat.Message{Text: text}).Do()
	if err == nil {
		*name = m.Name
	}
	return err
}
