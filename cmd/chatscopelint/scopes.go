package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

const scopesHelp = `Scopes prints the table by which chatscopelint judges: which scopes each method
of the Google Chat API needs, for whom, and under which conditions.

With the name of a method it prints that method only, with the name of a scope
that scope and the methods that take it. Short names do:

    chatscopelint scopes spaces.messages.create
    chatscopelint scopes chat.bot

chat.spaces.create names a method and a scope; it is taken for the method. Give
a scope's full URI to be sure.
`

// The types below are the JSON form of the table, which other programs read.
type (
	scopesJSON struct {
		Revision string       `json:"revision"`
		Scopes   []scopeJSON  `json:"scopes"`
		Methods  []methodJSON `json:"methods"`
	}
	scopeJSON struct {
		Scope     string   `json:"scope"`
		Class     string   `json:"class"`
		Principal string   `json:"principal"`
		Covers    []string `json:"covers"`
	}
	methodJSON struct {
		ID        string            `json:"id"`
		Uncertain bool              `json:"uncertain"`
		Requires  []requirementJSON `json:"requires"`
	}
	requirementJSON struct {
		Principal string      `json:"principal"`
		When      string      `json:"when"`
		AllOf     []anyOfJSON `json:"all_of"`
	}
	anyOfJSON struct {
		AnyOf []string `json:"any_of"`
	}
)

func runScopes(env *environment, args []string) error {
	fs := newFlags("scopes")
	color := newColorFlag(fs)
	write := writeScopesTable
	fs.Func("format", "write the table as `FORMAT`: table or json (default table)", func(format string) error {
		switch format {
		case "table":
			write = writeScopesTable
		case "json":
			write = writeScopesJSON
		default:
			return fmt.Errorf("use table or json")
		}
		return nil
	})
	if done, err := parse(env, fs, scopesHelp, args); done || err != nil {
		return err
	}
	table := scopemap.Default()
	switch fs.NArg() {
	case 0:
	case 1:
		var err error
		if table, err = restrict(table, fs.Arg(0)); err != nil {
			return err
		}
	default:
		return usageError{"scopes", "scopes takes one method or scope"}
	}
	return write(env.Stdout, table, env.options(*color))
}

// restrict returns the part of the table that name is about.
func restrict(t *scopemap.Table, name string) (*scopemap.Table, error) {
	for _, id := range []string{name, "chat." + name} {
		if m, ok := t.Method(id); ok {
			return &scopemap.Table{Revision: t.Revision, Methods: []scopemap.Method{m}}, nil
		}
	}
	for _, uri := range []string{name, scopemap.ScopePrefix + name} {
		if s, ok := t.Scope(uri); ok {
			part := &scopemap.Table{Revision: t.Revision, Scopes: []scopemap.Scope{s}}
			for _, m := range t.Methods {
				if takes(m, s.URI) {
					part.Methods = append(part.Methods, m)
				}
			}
			return part, nil
		}
	}
	return nil, unknownName(t, name)
}

// takes says whether some row of the method accepts the scope.
func takes(m scopemap.Method, uri string) bool {
	for _, row := range m.Requires {
		for _, clause := range row.AllOf {
			if slices.Contains(clause, uri) {
				return true
			}
		}
	}
	return false
}

func writeScopesJSON(w io.Writer, t *scopemap.Table, _ report.Options) error {
	out := scopesJSON{Revision: t.Revision, Scopes: []scopeJSON{}, Methods: []methodJSON{}}
	for _, s := range t.Scopes {
		out.Scopes = append(out.Scopes, scopeJSON{s.URI, string(s.Class), string(s.Principal), list(s.Covers)})
	}
	for _, m := range t.Methods {
		method := methodJSON{m.ID, m.Uncertain, []requirementJSON{}}
		for _, row := range m.Requires {
			requirement := requirementJSON{string(row.Principal), row.When, []anyOfJSON{}}
			for _, clause := range row.AllOf {
				requirement.AllOf = append(requirement.AllOf, anyOfJSON{list(clause)})
			}
			method.Requires = append(method.Requires, requirement)
		}
		out.Methods = append(out.Methods, method)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// list is the list with [] in the place of null.
func list(names []string) []string {
	return append([]string{}, names...)
}
