package lib

import (
	"errors"
	"google.golang.org/api/chat/v1"
)

// error with undo, in lib
type undo struct{ f func() }

func (u *undo) Error() string              { return "undo" }
func open(s *chat.Service, n string) error { return &undo{func() { _, _ = s.Spaces.Delete(n).Do() }} }
func Do(s *chat.Service, name string) {
	err := open(s, name)
	var u *undo
	if errors.As(err, &u) {
		u.f()
	}
}
