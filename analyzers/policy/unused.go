package policy

import (
	"fmt"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Unused finds what is declared for nothing. It is no package's to tell, and stands
// in no Go file: m is the inventory of all programs.
func Unused(m *model.Model, table *scopemap.Table) []model.Finding {
	if m.Policy == nil {
		return nil
	}
	j := judging{m, m.Policy, table}
	var findings []model.Finding
	for _, d := range m.Policy.Declared {
		findings = append(findings, j.unused(d)...)
	}
	return findings
}

// unused finds the Chat scopes that a program declares and never asks for, one
// finding for each at its line of the configuration.
func (j judging) unused(d model.Declaration) []model.Finding {
	// A folder may hold a main package and a script project: the declaration is
	// for both.
	var programs []model.Program
	for _, p := range j.model.Programs {
		if !d.Of(p) {
			continue
		}
		if !allKnown(p) {
			return nil
		}
		programs = append(programs, p)
	}
	id := j.idle(d)
	switch {
	case len(programs) > 0:
		id = programs[0].ID
	case id == "":
		return nil // not among those that were looked at
	}
	var findings []model.Finding
	for _, s := range d.Scopes {
		if _, ok := j.table.Scope(s.URI); !ok || slices.ContainsFunc(programs, func(p model.Program) bool { return asksFor(p, s.URI) }) {
			continue
		}
		findings = append(findings, model.Finding{
			Check: Check.Name, Reason: "declared_unused", Severity: model.Warning, Position: s.Position, Subject: s.Position,
			// No function holds the line. The program takes its place, so that
			// findings of two programs are not the same one.
			Function: id,
			Scopes:   []string{s.URI},
			Message: fmt.Sprintf("%s is declared for %s, which never asks for it; remove it here, and from what is approved",
				check.Short(s.URI), id),
		})
	}
	return findings
}

// idle is the program of a declaration that has nothing to do with Chat, "" where
// it has.
func (j judging) idle(d model.Declaration) string {
	for _, id := range j.model.Idle {
		if slices.Contains(d.Programs, id) {
			return id
		}
	}
	return ""
}

// allKnown reports whether all that the program asks for is known.
func allKnown(p model.Program) bool {
	return len(p.Gaps) == 0 && // a request that is not read may have a credential that is not in the model
		!slices.ContainsFunc(p.Credentials, isOpen) && !slices.ContainsFunc(p.Calls, hasUnknown)
}

// isOpen reports whether a credential may ask for more than it lists.
func isOpen(c *model.Credential) bool {
	return c.Kind == model.UnknownKind || len(c.UnknownKind) > 0 || c.AsksForScopes() && !c.RequestedKnown()
}

// hasUnknown reports whether a credential that is not in the model may reach the
// call.
func hasUnknown(c *model.Call) bool {
	return len(c.Gaps) > 0 || slices.ContainsFunc(c.Paths, func(p model.Path) bool { return p.Open })
}

// asksFor reports whether the program asks for the scope, or may.
func asksFor(p model.Program, uri string) bool {
	return slices.ContainsFunc(p.Credentials, func(c *model.Credential) bool {
		return slices.ContainsFunc(c.URIs(), func(asked string) bool { return scopemap.Canonical(asked) == uri })
	})
}
