package scopemap

import (
	_ "embed"
	"slices"
	"sync"
)

// ScopePrefix starts the URI of every Chat scope.
const ScopePrefix = "https://www.googleapis.com/auth/"

// Table is what is known about the scopes and methods of the Chat API. It is
// read only: callers share it.
type Table struct {
	// Revision is that of the discovery document, a date: "20261029".
	Revision string
	// Document names the discovery document and the module that holds it.
	Document string
	// Conditions are all that a row's When may name, by name.
	Conditions []Condition
	// Scopes are sorted by URI.
	Scopes []Scope
	// Methods are sorted by ID.
	Methods []Method
	// Others are methods of other APIs that take Chat scopes, sorted by ID.
	// What a call of them needs is told like that of Methods, but what a scope
	// opens and covers is a matter of the Chat API alone.
	Others []Method

	sha256 string
}

// Condition is something about a call's arguments that changes what the call
// needs.
type Condition struct {
	Name  string // "use_admin_access"
	Means string // in words, what the call's arguments are
}

// Scope is one OAuth scope of the Chat API.
type Scope struct {
	// URI is the full name: "https://www.googleapis.com/auth/chat.bot".
	URI   string
	Class Class
	// ClassInferred says that Google's guide does not list the scope, so that
	// its class is taken from its neighbours.
	ClassInferred bool
	// Principal is whom the scope is for.
	Principal Principal
	// Covers are the narrower scopes that this one can stand in for in every
	// call, full URIs, sorted. See [Table.Covers].
	Covers []string
	// Description is Google's, from the discovery document.
	Description string
}

//go:embed chat.yaml
var embedded []byte

// Decoding waits for the first use: most runs of the lint driver look at a
// package that has nothing to do with Chat, and must cost nothing.
var defaultTable = sync.OnceValue(func() *Table {
	t, err := Parse("chat.yaml", embedded)
	if err != nil {
		panic("scopemap: the table in the program is broken: " + err.Error())
	}
	t.Others = eventMethods()
	return t
})

// Default returns the table that is part of the program.
func Default() *Table { return defaultTable() }

// SHA256 returns the hash of the YAML that t was read from, in hex. It is ""
// for a table that was not read by [Parse].
func (t *Table) SHA256() string { return t.sha256 }

// Method returns the method with exactly this id of the discovery document:
// "chat.spaces.messages.create", or "workspaceevents.subscriptions.create".
func (t *Table) Method(id string) (Method, bool) {
	return t.find(func(m Method) bool { return m.ID == id })
}

// Scope returns the scope with exactly this full URI.
func (t *Table) Scope(uri string) (Scope, bool) {
	i := slices.IndexFunc(t.Scopes, func(s Scope) bool { return s.URI == uri })
	if i < 0 {
		return Scope{}, false
	}
	return t.Scopes[i], true
}

// Covers reports whether scope a satisfies every call that scope b satisfies
// (full URIs): every method that takes b for the same principal takes a too,
// under each condition and for each kind of event. A scope covers itself.
// chat.import covers nothing else and is covered by nothing else, since it works
// in spaces in import mode only.
func (t *Table) Covers(a, b string) bool {
	if a == b {
		return true
	}
	s, ok := t.Scope(a)
	return ok && slices.Contains(s.Covers, b)
}

// Opens returns how many methods at least one of the scopes (full URIs) helps
// to open, for anyone and under any condition. It measures how much a set of
// scopes gives away.
func (t *Table) Opens(scopes []string) int {
	n := 0
	for _, m := range t.Methods {
		if slices.ContainsFunc(scopes, m.mentions) {
			n++
		}
	}
	return n
}

// class returns the class of a scope, UnknownClass when it is not in the table.
func (t *Table) class(uri string) Class {
	if s, ok := t.Scope(uri); ok {
		return s.Class
	}
	return UnknownClass
}
