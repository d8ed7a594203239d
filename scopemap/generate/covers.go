package main

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// covered returns the scopes that a covers: those of the same principal that
// some method takes, and that a can stand in for wherever a method takes them,
// under each condition and for each kind of event. The scopes in beyond reach
// further than the table shows, so only another one of them can stand in for
// one. chat.import stays outside the order.
func covered(t *scopemap.Table, a scopemap.Scope, beyond []string) []string {
	var names []string
	for _, b := range t.Scopes {
		switch {
		case a.URI == b.URI || a.Principal != b.Principal:
		case a.URI == "chat.import" || b.URI == "chat.import":
		case slices.Contains(beyond, b.URI) && !slices.Contains(beyond, a.URI):
		case standsIn(t, a.URI, b.URI):
			names = append(names, b.URI)
		}
	}
	return names
}

// standsIn reports whether a is an alternative to b in every list that has b. A
// list where a is disputed and b is not proves nothing.
func standsIn(t *scopemap.Table, a, b string) bool {
	taken := false
	for _, m := range t.Methods {
		for _, row := range m.Requires {
			for _, list := range row.AllOf {
				if !slices.Contains(list, b) {
					continue
				}
				taken = true
				weaker := slices.Contains(row.Disputed, a) && !slices.Contains(row.Disputed, b)
				if !slices.Contains(list, a) || weaker {
					return false
				}
			}
		}
	}
	return taken
}
