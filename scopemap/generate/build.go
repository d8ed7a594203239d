package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// build joins document and overlay and returns the text of the table. In the
// tables that it works on, scopes have their short names.
func build(d *document, o *overlay) ([]byte, error) {
	if err := compare(d, o); err != nil {
		return nil, err
	}
	t := &scopemap.Table{
		Revision: d.Revision,
		Document: o.Document.Module + " " + o.Document.Version + ", " + o.Document.File,
	}
	for _, c := range o.Conditions {
		t.Conditions = append(t.Conditions, scopemap.Condition{Name: c.Name, Means: c.Means})
	}
	slices.SortFunc(t.Conditions, func(a, b scopemap.Condition) int { return cmp.Compare(a.Name, b.Name) })
	for _, name := range d.scopeNames() {
		s, err := buildScope(d, o, name)
		if err != nil {
			return nil, err
		}
		t.Scopes = append(t.Scopes, s)
	}
	for _, m := range d.methods() {
		built, err := buildMethod(m, o)
		if err != nil {
			return nil, err
		}
		t.Methods = append(t.Methods, built)
	}
	for i := range t.Scopes {
		t.Scopes[i].Covers = covered(t, t.Scopes[i], o.BeyondMembership.Scopes)
	}
	text := write(t, o)
	if _, err := scopemap.Parse("chat.yaml", text); err != nil {
		return nil, fmt.Errorf("the table would be refused: %w", err)
	}
	return text, nil
}

func buildScope(d *document, o *overlay, name string) (scopemap.Scope, error) {
	principal, err := o.principal(name)
	if err != nil {
		return scopemap.Scope{}, err
	}
	class, err := o.class(name)
	if err != nil {
		return scopemap.Scope{}, err
	}
	return scopemap.Scope{
		URI:           name,
		Class:         class.Class,
		ClassInferred: class.Inferred,
		Principal:     principal,
		Description:   d.Auth.OAuth2.Scopes[scopemap.ScopePrefix+name].Description,
	}, nil
}

func buildMethod(m *method, o *overlay) (scopemap.Method, error) {
	built := scopemap.Method{
		ID:          m.ID,
		HTTPMethod:  m.HTTPMethod,
		Path:        m.FlatPath,
		Template:    m.Path,
		UploadPaths: m.uploadPaths(),
	}
	ordinary, err := ordinaryRows(m, o)
	if err != nil {
		return built, err
	}
	built.Requires = ordinary
	for _, u := range o.Uncertain {
		if slices.Contains(u.Methods, m.ID) {
			built.Uncertain = true
			markUncertain(built.Requires, u)
		}
	}
	for _, entry := range o.Rows {
		if slices.Contains(entry.Methods, m.ID) {
			built.Requires = append(built.Requires, conditionRows(ordinary, entry)...)
		}
	}
	slices.SortStableFunc(built.Requires, func(a, b scopemap.Requirement) int {
		return cmp.Or(cmp.Compare(a.When, b.When), cmp.Compare(a.Principal, b.Principal))
	})
	for _, y := range o.Yields {
		if slices.Contains(y.Methods, m.ID) {
			built.Yields = append(built.Yields, scopemap.Yield{When: y.When, To: y.To, Source: y.Source})
		}
	}
	return built, nil
}

// ordinaryRows splits a method's scope list by principal. A scope that is for
// calls of one condition only is left out, and the scopes of user_admin stand
// under use_admin_access.
func ordinaryRows(m *method, o *overlay) ([]scopemap.Requirement, error) {
	lists := map[scopemap.Principal]scopemap.AnyOf{}
	for _, uri := range m.Scopes {
		name := short(uri)
		principal, err := o.principal(name)
		if err != nil {
			return nil, err
		}
		elsewhere := slices.ContainsFunc(o.OnlyUnder, func(u underEntry) bool {
			return u.Scope == name && slices.Contains(u.Methods, m.ID)
		})
		if !elsewhere {
			lists[principal] = append(lists[principal], name)
		}
	}
	var rows []scopemap.Requirement
	for _, principal := range []scopemap.Principal{scopemap.App, scopemap.AppAdminApproved, scopemap.User, scopemap.UserAdmin} {
		if list := lists[principal]; list != nil {
			slices.Sort(list)
			row := scopemap.Requirement{Principal: principal, AllOf: []scopemap.AnyOf{list}}
			if principal == scopemap.UserAdmin {
				row.When = scopemap.UseAdminAccess
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// markUncertain marks the rows that rest on scopes which the prose excludes.
func markUncertain(rows []scopemap.Requirement, u scopesEntry) {
	for i, row := range rows {
		for _, list := range row.AllOf {
			if slices.ContainsFunc(list, func(s string) bool { return slices.Contains(u.Scopes, s) }) {
				rows[i].Uncertain, rows[i].Source = true, u.Source
			}
		}
	}
}

// conditionRows returns the rows of an overlay entry, for a method with these
// ordinary rows.
func conditionRows(ordinary []scopemap.Requirement, entry rowEntry) []scopemap.Requirement {
	var rows []scopemap.Requirement
	for _, row := range ordinary {
		uncertain := slices.Contains(entry.KeepUncertain, row.Principal)
		if row.When != "" || !uncertain && !slices.Contains(entry.Keep, row.Principal) {
			continue
		}
		kept := scopemap.Requirement{
			Principal: row.Principal,
			When:      entry.When,
			AllOf:     slices.Clone(row.AllOf),
			Uncertain: uncertain || row.Uncertain,
			Source:    entry.Source,
		}
		if len(entry.AndAnyOf) > 0 {
			kept.AllOf = append(kept.AllOf, sorted(entry.AndAnyOf))
		}
		rows = append(rows, kept)
	}
	for _, row := range entry.Instead {
		rows = append(rows, scopemap.Requirement{
			Principal: row.Principal,
			When:      entry.When,
			AllOf:     []scopemap.AnyOf{sorted(row.AnyOf)},
			Uncertain: row.Uncertain,
			Disputed:  sorted(row.Disputed),
			Source:    entry.Source,
		})
	}
	return rows
}

func sorted(names []string) []string {
	names = slices.Clone(names)
	slices.Sort(names)
	return names
}
