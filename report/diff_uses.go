package report

import (
	"fmt"
	"slices"
	"strings"
)

// useLines name the scopes, a line for each principal, those of a class together.
func useLines(title string, uses []ScopeUse) []string {
	var lines []string
	for _, principal := range principalsOf(uses) {
		var groups []string
		var names []string
		marks := ""
		for _, u := range uses {
			if u.Principal != principal {
				continue
			}
			if m := strings.Join(u.marks(), ", "); m != marks {
				groups = append(groups, groupOf(names, marks)...)
				names, marks = nil, m
			}
			names = append(names, shortScope(u.Scope))
		}
		groups = append(groups, groupOf(names, marks)...)
		lines = append(lines, fmt.Sprintf("%s as %s: %s.", title, word(principalWords, principal), strings.Join(groups, "; ")))
	}
	return lines
}

// groupOf is the names with what all of them are.
func groupOf(names []string, marks string) []string {
	if len(names) == 0 {
		return nil
	}
	return []string{strings.Join(names, ", ") + " (" + marks + ")"}
}

// principalsOf are those that the scopes are for, each once.
func principalsOf(uses []ScopeUse) []Principal {
	var principals []Principal
	for _, u := range uses {
		if !slices.Contains(principals, u.Principal) {
			principals = append(principals, u.Principal)
		}
	}
	return principals
}

// marks are the scope's class and what else is to be known of it.
func (u ScopeUse) marks() []string {
	class := string(u.Class)
	if u.Class == ClassUnknown {
		class = "class unknown"
	}
	marks := []string{class}
	if u.Forbidden {
		marks = append(marks, "forbidden")
	}
	if u.Declared {
		marks = append(marks, "declared only")
	}
	return marks
}

// section has a row for the scopes that have all but their names in common.
func (p *ProgramDiff) section() diffSection {
	s := diffSection{title: p.title(), header: []string{"change", "scope", "class", "acts as", "made at", "calls"}}
	for _, row := range slices.Concat(p.rows("+", newUses), p.rows("-", goneUses)) {
		i := slices.IndexFunc(s.rows, func(other []string) bool {
			return row[0] == other[0] && slices.Equal(row[2:], other[2:])
		})
		if i >= 0 {
			s.rows[i][1] += "\n" + row[1]
			continue
		}
		s.rows = append(s.rows, row)
	}
	if len(s.rows) == 0 {
		s.text = append(s.text, "It asks for no scopes.")
	}
	return s
}

func newUses(c *Changes[ScopeUse]) []ScopeUse  { return c.New }
func goneUses(c *Changes[ScopeUse]) []ScopeUse { return c.Gone }

// rows has a row a scope and principal, with all changes that there are of it.
func (p *ProgramDiff) rows(sign string, of func(*Changes[ScopeUse]) []ScopeUse) [][]string {
	var rows [][]string
	var seen []ScopeUse
	for _, list := range scopeLists() {
		for _, u := range of(list.of(&p.Scopes)) {
			change := sign + " " + list.change
			i := slices.IndexFunc(seen, u.isLike)
			if i >= 0 {
				rows[i][0] += "\n" + change
				continue
			}
			seen = append(seen, u)
			rows = append(rows, u.row(change))
		}
	}
	return rows
}

func (u ScopeUse) isLike(other ScopeUse) bool {
	return u.Scope == other.Scope && u.Principal == other.Principal && u.Declared == other.Declared
}

func (p *ProgramDiff) title() string {
	title := programTitle(Program{ID: p.ID, Main: p.Main})
	switch {
	case p.ID == "":
		title = "Credentials of no program"
	case p.Added:
		title += " (new)"
	case p.Removed:
		title += " (gone)"
	}
	return title
}

func (u ScopeUse) row(change string) []string {
	var places []string
	for _, c := range u.Credentials {
		places = append(places, c.Position.atLine())
	}
	return []string{
		change, cellScope(u.Scope), strings.Join(u.marks(), "\n"), word(cellPrincipals, u.Principal),
		strings.Join(slices.Compact(places), "\n"), u.reason(),
	}
}

// cellPrincipals are principalWords for a table's cell.
var cellPrincipals = map[Principal]string{
	PrincipalApp:              "the app",
	PrincipalAppAdminApproved: "the app, approved",
	PrincipalUser:             "a user",
	PrincipalUserAdmin:        "an administrator",
	PrincipalUnknown:          "not known",
}

// reason is which calls need the scope, or why none is named.
func (u ScopeUse) reason() string {
	var lines []string
	for _, c := range u.Calls {
		lines = append(lines, shortMethod(c.Method)+" "+c.Position.atLine())
	}
	switch {
	case u.Verdict == VerdictOtherAPI:
		return "of another API"
	case u.Verdict == VerdictOverRequested && len(u.ReplacedBy) > 0:
		return strings.Join(append(lines, "replace: "+shortScopes(u.ReplacedBy)), "\n")
	case u.Verdict == VerdictOverRequested:
		return "no call needs it"
	case u.Verdict == VerdictUnproven:
		return strings.Join(append(lines, "not all uses are known"), "\n")
	case len(lines) == 0:
		return "calls of other programs"
	}
	return strings.Join(lines, "\n")
}
