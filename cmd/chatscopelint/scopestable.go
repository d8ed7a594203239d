package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/page"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// writeScopesTable prints the table for a reader.
func writeScopesTable(w io.Writer, t *scopemap.Table, o report.Options) error {
	p := page.New(o.Width)
	p.Color = o.Color
	p.Para(0, fmt.Sprintf("Google Chat API, revision %s. Scopes are short for %s...", t.Revision, scopemap.ScopePrefix))
	if len(t.Scopes) > 0 {
		p.Heading("Scopes")
		if err := p.Table([]string{"scope", "class", "principal", "covers"}, scopeRows(t.Scopes)); err != nil {
			return err
		}
	}
	p.Heading("Methods")
	if len(t.Methods) == 0 {
		p.Para(0, "No method takes it.")
	} else if err := p.Table([]string{"method", "principal", "when", "scopes"}, methodRows(t.Methods)); err != nil {
		return err
	}
	_, err := p.WriteTo(w)
	return err
}

func scopeRows(scopes []scopemap.Scope) [][]string {
	var rows [][]string
	for _, s := range scopes {
		rows = append(rows, []string{short(s.URI), string(s.Class), string(s.Principal), shortList(s.Covers, "\n")})
	}
	return rows
}

// methodRows has a row a requirement. The name stands in the first row of a
// method, which tells the methods apart.
func methodRows(methods []scopemap.Method) [][]string {
	var rows [][]string
	for _, m := range methods {
		name := strings.TrimPrefix(m.ID, "chat.")
		if m.Uncertain {
			name += " (uncertain)"
		}
		for _, row := range m.Requires {
			clauses := []string{}
			if len(row.AllOf) == 0 {
				clauses = append(clauses, "none of Chat")
			}
			for _, clause := range row.AllOf {
				clauses = append(clauses, shortList(clause, " or "))
			}
			rows = append(rows, []string{name, string(row.Principal), row.When, strings.Join(clauses, "\nand ")})
			name = ""
		}
	}
	return rows
}

func short(uri string) string {
	return strings.TrimPrefix(uri, scopemap.ScopePrefix)
}

func shortList(uris []string, sep string) string {
	var names []string
	for _, uri := range uris {
		names = append(names, short(uri))
	}
	return strings.Join(names, sep)
}
