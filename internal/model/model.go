package model

import "slices"

// A Model is all programs that one run looked at, or what one package can tell
// of them.
type Model struct {
	// Package is the import path of the package that can tell so much; "" for all
	// programs and for a script project.
	Package string

	Programs    []Program
	Calls       []*Call       // by position and method
	Credentials []*Credential // by position and what they ask for
	Handlers    []*Handler    // by position
	Secrets     []Secret      // by position
	Unresolved  []Gap

	// Idle are the IDs of the commands that have nothing to do with Chat.
	Idle []string

	// Policy is what the configuration allows; nil where it says nothing of it.
	Policy *Policy

	// Unblamed are the files in which no finding may stand, generated ones
	// and those of dependencies, in the form of Position.File.
	Unblamed map[string]bool
}

// A Program is a main package with what it imports, an Apps Script project, or
// the rest of the code that no main package reaches.
type Program struct {
	ID          string // import path of the main package or folder of the script project, "" for the rest
	Calls       []*Call
	Credentials []*Credential
	Handlers    []*Handler
	Secrets     []Secret
	Gaps        []Gap // what is not known beside the calls and credentials
	// Strangers are the methods that code may call which is not seen to run, sorted.
	Strangers []string
}

// A Secret is a text in the source with the key or the token of an incoming
// webhook.
type Secret struct {
	Position Position
	Function string // ID of the function that holds Position, "" where it stands in none
	Call     *Call  // the call that it is for; nil where that is not known
}

// Main reports whether the program is one that runs by itself.
func (p Program) Main() bool { return p.ID != "" }

// A Gap is something that could not be told.
type Gap struct {
	What     GapKind
	Position Position // where the trail ends; may be no place
	Reason   string
}

// GapKind says what could not be told.
type GapKind string

const (
	// GapScopes is a scope list, or part of one.
	GapScopes GapKind = "scopes"
	// GapCredential is a credential or its kind.
	GapCredential GapKind = "credential"
	// GapURL is the address of a plain request.
	GapURL GapKind = "url"
	// GapMethod is the API method that a call runs.
	GapMethod GapKind = "method"
)

// Has reports whether the model has what a finding is about, whatever it is
// there.
func (m *Model) Has(f Finding) bool {
	switch {
	case f.Subject.IsValid():
		return slices.ContainsFunc(m.Handlers, func(h *Handler) bool { return h.Position == f.Subject }) ||
			slices.ContainsFunc(m.Calls, func(c *Call) bool { return c.Position == f.Subject })
	case f.Credential != nil:
		return slices.ContainsFunc(m.Credentials, func(c *Credential) bool { return c.Position == f.Credential.Position })
	}
	return slices.ContainsFunc(m.Calls, func(c *Call) bool { return c.Key() == f.Call.Key() })
}

// HandlersOf are the handlers on whose path the call lies.
func (m *Model) HandlersOf(c *Call) []*Handler {
	var list []*Handler
	for _, h := range m.Handlers {
		if slices.ContainsFunc(h.Calls, func(on HandlerCall) bool { return on.Call == c }) {
			list = append(list, h)
		}
	}
	return list
}
