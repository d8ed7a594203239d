package model

// A Change is what to do to the source so that a finding is gone, and nothing
// else changes. It says what, not how: the text is the business of whoever has
// the syntax.
type Change struct {
	// Scopes are scopes to ask for no longer, by where they are named.
	Scopes []ScopeChange
	// Client is where a client is made that names no scopes, and the scopes to
	// name; nil for another kind of change.
	Client *ClientChange
}

// A ScopeChange is a place that names a scope, and the scopes to name there
// instead: none where it is dropped.
type ScopeChange struct {
	URI      string
	Position Position
	Instead  []string
}

// A ClientChange is where a client without scopes comes by its credential, or
// is made itself, and the scopes to name.
type ClientChange struct {
	Position Position
	Scopes   []string
}
