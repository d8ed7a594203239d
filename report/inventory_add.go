package report

import (
	"slices"
)

// Add takes in a report, which file names. The report is not kept.
func (inv *Inventory) Add(file string, r *Report) {
	c := inventoried{view: newView(r), file: file, inventory: inv}
	entry := InventoryReport{
		File: file, Tool: r.Tool, ScopeTable: r.ScopeTable, Programs: len(r.Programs), Coverage: r.Coverage, Skipped: r.Skipped,
	}
	for _, f := range r.Findings {
		entry.Findings.add(f)
	}
	for _, prog := range r.Programs {
		if c.isApp(prog) {
			inv.Apps = append(inv.Apps, c.app(prog))
			entry.Apps++
		}
	}
	inv.Reports = append(inv.Reports, entry)
}

// inventoried is a report that is being taken in.
type inventoried struct {
	*view
	file      string
	inventory *Inventory
}

// isApp reports whether a program has to do with the Chat API. Handlers that call
// nothing do not say which program they are of, unless there is only one.
func (c inventoried) isApp(prog Program) bool {
	return len(prog.Calls)+len(prog.Credentials) > 0 || len(c.Handlers) > 0 && len(c.Programs) == 1
}

func (c inventoried) app(prog Program) App {
	app := App{ID: prog.ID, File: c.file, Main: prog.Main, ScopeTable: c.ScopeTable.Revision, RequestedKnown: true, Calls: len(prog.Calls)}
	byClass := map[Class][]string{}
	for _, id := range prog.Credentials {
		cred := c.creds[id]
		if cred == nil {
			continue
		}
		app.Credentials = insert(app.Credentials, cred.Kind)
		if cred.Kind == KindNone {
			continue
		}
		app.Principals = insert(app.Principals, cred.Principal)
		app.RequestedKnown = app.RequestedKnown && cred.RequestedKnown
		for _, row := range cred.Scopes {
			switch row.Verdict {
			case VerdictMissing:
				app.Missing = insert(app.Missing, row.Scope)
			case VerdictOverRequested:
				app.OverRequested = insert(app.OverRequested, row.Scope)
			}
			if row.Verdict != VerdictMissing {
				byClass[row.Class] = insert(byClass[row.Class], row.Scope)
			}
			c.inventory.scope(row).add(app, cred.Principal, row)
		}
	}
	for _, class := range classOrder {
		if scopes := byClass[class]; len(scopes) > 0 {
			app.Requested = append(app.Requested, ClassScopes{class, scopes})
		}
	}
	for _, id := range prog.Calls {
		if call := c.calls[id]; call != nil && !call.Resolved {
			app.Unresolved++
		}
	}
	for _, f := range c.Findings {
		if len(c.Programs) == 1 || c.isAbout(f, prog) {
			app.Findings.add(f)
		}
	}
	return app
}

// scope is the entry of the scope of a row, a new one where there is none.
func (inv *Inventory) scope(row ScopeRow) *InventoryScope {
	i := slices.IndexFunc(inv.Scopes, func(s InventoryScope) bool { return s.Scope == row.Scope })
	if i < 0 {
		i = len(inv.Scopes)
		inv.Scopes = append(inv.Scopes, InventoryScope{Scope: row.Scope, Class: row.Class})
	}
	s := &inv.Scopes[i]
	if row.Class.rank() > s.Class.rank() {
		s.Class = row.Class
	}
	return s
}

// add notes that an app asks for the scope or lacks it. Rows of one app come one
// after the other.
func (s *InventoryScope) add(app App, principal Principal, row ScopeRow) {
	last := len(s.Apps) - 1
	if last < 0 || s.Apps[last].ID != app.ID || s.Apps[last].File != app.File {
		s.Apps = append(s.Apps, ScopeApp{ID: app.ID, File: app.File})
		last++
	}
	entry := &s.Apps[last]
	entry.Principals = insert(entry.Principals, principal)
	entry.Verdicts = insert(entry.Verdicts, row.Verdict)
	for _, uri := range row.ReplacedBy {
		entry.ReplacedBy = insert(entry.ReplacedBy, uri)
	}
}

// insert adds a word to a sorted list, once.
func insert[S ~string](list []S, s S) []S {
	i, found := slices.BinarySearch(list, s)
	if found {
		return list
	}
	return slices.Insert(list, i, s)
}
