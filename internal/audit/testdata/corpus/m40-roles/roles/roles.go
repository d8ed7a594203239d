package roles

import "golang.org/x/oauth2/google"

// Scope is a scope's short name.
type Scope string

// URI is its long name.
func (s Scope) URI() string { return "https://www.googleapis.com/auth/" + string(s) }

// Role is what somebody is.
type Role int

// The roles.
const (
	Bot Role = iota
	Reader
	Owner
)

var scopes = map[Role][]Scope{
	Bot:    {"chat.bot"},
	Reader: {"chat.messages.readonly"},
	Owner:  {"chat.delete", "chat.memberships"},
}

// Key is a key for a role.
func (r Role) Key(json []byte, person string) (*Account, error) {
	var list []string
	for _, s := range scopes[r] {
		list = append(list, s.URI())
	}
	cfg, err := google.JWTConfigFromJSON(json, list...)
	if err != nil {
		return nil, err
	}
	if r != Bot {
		cfg.Subject = person
	}
	return &Account{cfg, r}, nil
}
