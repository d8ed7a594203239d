// Package tokens keeps refresh tokens, logins and teams in one JSON file.
package tokens

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"sync"

	"golang.org/x/oauth2"
)

// A Team holds its stand-up in a space.
type Team struct{ Name, Space, Lead string }

// Contents is what the file holds.
type Contents struct {
	Tokens map[string]*oauth2.Token // by address
	Logins map[string]string        // address by cookie
	Teams  map[string]Team          // by name
}

// Store is safe for concurrent use.
type Store struct {
	file string
	mu   sync.Mutex
	c    Contents
}

// Open reads the file; that there is none yet is no error.
func Open(file string) (*Store, error) {
	s := &Store{file: file, c: Contents{map[string]*oauth2.Token{}, map[string]string{}, map[string]Team{}}}
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	} else if err != nil {
		return nil, err
	}
	return s, json.Unmarshal(data, &s.c)
}

// View calls f with the contents, which it must not change or keep.
func (s *Store) View(f func(Contents)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(s.c)
}

// Change calls f with the contents and writes what it leaves.
func (s *Store) Change(f func(Contents)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(s.c)
	data, err := json.Marshal(s.c)
	if err != nil {
		return err
	}
	if err := os.WriteFile(s.file+".new", data, 0o600); err != nil {
		return err
	}
	return os.Rename(s.file+".new", s.file)
}
