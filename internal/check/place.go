package check

import (
	"path"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// ScopePlace is where a finding about scopes of a credential stands, and the
// function that holds the place. It is in the package at hand: where the first of
// the scopes is named, else where the credential is made, else at the call that it
// comes from, else at one that it reaches. Where the package has no part in any of
// it, that is where the credential is made. A script project is one package.
func ScopePlace(m *model.Model, c *model.Credential, scopes []string) (at model.Position, function string) {
	for _, p := range candidates(m, c, scopes) {
		if p.Position.IsValid() && (m.Package == "" || packageOf(p.Position) == m.Package) {
			return p.Position, p.Function
		}
	}
	return c.Position, c.Function
}

func candidates(m *model.Model, c *model.Credential, scopes []string) []model.Place {
	var all []model.Place
	for _, uri := range scopes {
		for _, s := range c.Requested {
			if s.URI == uri {
				all = append(all, model.Place{Position: s.Position, Function: functionAt(m, c)})
			}
		}
	}
	all = append(all, model.Place{Position: c.Position, Function: c.Function})
	for _, via := range slices.Backward(c.Via) {
		all = append(all, via)
	}
	for _, call := range c.Calls {
		for _, r := range call.Reaches() {
			if r.Credential == c {
				all = append(all, model.Place{Position: r.Closes, Function: r.Function})
			}
		}
	}
	return all
}

// functionAt is the function of the package at hand that brings about the
// credential.
func functionAt(m *model.Model, c *model.Credential) string {
	if c.Package == m.Package {
		return c.Function
	}
	for _, call := range c.Calls {
		for _, r := range call.Reaches() {
			if r.Credential == c && packageOf(r.Closes) == m.Package {
				return r.Function
			}
		}
	}
	return c.Function
}

func packageOf(p model.Position) string { return path.Dir(p.File) }
