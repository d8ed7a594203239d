package report

import "slices"

// comparePrograms compares the programs of the same id, those of the new report
// first. Programs without a change are left out.
func comparePrograms(old, new *view) []ProgramDiff {
	before, after := old.owners(), new.owners()
	var changed []ProgramDiff
	for _, now := range after {
		was, ok := findProgram(before, now.ID)
		p := ProgramDiff{ID: now.ID, Main: now.Main, Added: !ok, Scopes: compareScopes(old.usersOf(was), new.usersOf(now))}
		if p.Added || !p.Scopes.same() {
			changed = append(changed, p)
		}
	}
	for _, was := range before {
		if _, ok := findProgram(after, was.ID); !ok {
			gone := compareScopes(old.usersOf(was), new.usersOf(Program{}))
			changed = append(changed, ProgramDiff{ID: was.ID, Main: was.Main, Removed: true, Scopes: gone})
		}
	}
	return changed
}

func findProgram(programs []Program, id string) (p Program, ok bool) {
	i := slices.IndexFunc(programs, func(p Program) bool { return p.ID == id })
	if i < 0 {
		return Program{}, false
	}
	return programs[i], true
}

// owners are the programs, and one without an id for the credentials that none
// names.
func (v *view) owners() []Program {
	owners := slices.Clone(v.Programs)
	var rest Program
	for _, c := range v.Credentials {
		if !slices.ContainsFunc(v.Programs, func(p Program) bool { return slices.Contains(p.Credentials, c.ID) }) {
			rest.Credentials = append(rest.Credentials, c.ID)
			rest.Calls = append(rest.Calls, c.Calls...)
		}
	}
	if len(rest.Credentials) > 0 {
		owners = append(owners, rest)
	}
	return owners
}

func (v *view) usersOf(p Program) scopeUsers {
	return scopeUsers{view: v, creds: p.Credentials, calls: p.Calls}
}

// same says that nothing changes.
func (c *ScopeChanges) same() bool {
	for _, list := range scopeLists() {
		if !list.of(c).same() {
			return false
		}
	}
	return true
}

func (c Changes[T]) same() bool {
	return len(c.New)+len(c.Gone) == 0
}
