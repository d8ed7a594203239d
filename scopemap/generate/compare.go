package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// compare stops where document and overlay do not belong together: what the
// overlay says was read in one revision, and may not hold in another.
func compare(d *document, o *overlay) error {
	if d.Revision != o.Document.Revision {
		return fmt.Errorf("the document is revision %s, the overlay was read from %s; check its entries, then set revision", d.Revision, o.Document.Revision)
	}
	byID := map[string]*method{}
	for _, m := range d.methods() {
		byID[m.ID] = m
	}
	if err := compareNames(d, o, byID); err != nil {
		return err
	}
	for _, m := range d.methods() {
		_, parameter := m.Parameters["useAdminAccess"]
		scopes := slices.ContainsFunc(m.Scopes, func(s string) bool { return strings.HasPrefix(short(s), "chat.admin.") })
		if parameter != scopes {
			return fmt.Errorf("%s: parameter useAdminAccess %v, scopes chat.admin.* %v; the table needs both or none", m.ID, parameter, scopes)
		}
	}
	if got, want := contradictions(d), declared(o); !maps.EqualFunc(got, want, slices.Equal) {
		return fmt.Errorf("scopes and prose disagree in %v, the overlay's uncertain says %v; correct it", got, want)
	}
	return nil
}

// contradictions returns, by method id, the app scopes that a method lists
// although its description requires user authentication.
func contradictions(d *document) map[string][]string {
	found := map[string][]string{}
	for _, m := range d.methods() {
		if names := m.contradictions(); len(names) > 0 {
			found[m.ID] = names
		}
	}
	return found
}

// declared returns the same as the overlay has it.
func declared(o *overlay) map[string][]string {
	found := map[string][]string{}
	for _, u := range o.Uncertain {
		for _, id := range u.Methods {
			found[id] = sorted(append(found[id], u.Scopes...))
		}
	}
	return found
}

// compareNames asks the document for every method and scope of the overlay, and
// a method's scope list for every scope that a row of it names.
func compareNames(d *document, o *overlay, byID map[string]*method) error {
	type use struct {
		entry           string
		methods, scopes []string
		own             bool // the scopes are of the method's own list
	}
	uses := []use{{"beyond_membership", nil, o.BeyondMembership.Scopes, false}}
	for _, c := range o.Classes {
		uses = append(uses, use{"classes", nil, c.Scopes, false})
	}
	for _, u := range o.OnlyUnder {
		uses = append(uses, use{"only_under", u.Methods, []string{u.Scope}, true})
	}
	for _, u := range o.Uncertain {
		uses = append(uses, use{"uncertain", u.Methods, u.Scopes, true})
	}
	for _, r := range o.Rows {
		uses = append(uses, use{"row " + r.When, r.Methods, r.AndAnyOf, false})
		for _, instead := range r.Instead {
			uses = append(uses, use{"row " + r.When, r.Methods, append(slices.Clone(instead.AnyOf), instead.Disputed...), true})
		}
	}
	for _, y := range o.Yields {
		uses = append(uses, use{"yield " + y.When, y.Methods, nil, false})
	}
	known := d.scopeNames()
	for _, u := range uses {
		for _, scope := range u.scopes {
			if !slices.Contains(known, scope) {
				return fmt.Errorf("%s: the document has no scope %s", u.entry, scope)
			}
		}
		for _, id := range u.methods {
			m := byID[id]
			if m == nil {
				return fmt.Errorf("%s: the document has no method %s", u.entry, id)
			}
			for _, scope := range u.scopes {
				if u.own && !slices.ContainsFunc(m.Scopes, func(s string) bool { return short(s) == scope }) {
					return fmt.Errorf("%s: %s does not list scope %s", u.entry, id, scope)
				}
			}
		}
	}
	return nil
}
