package scopemap

import (
	"cmp"
	"slices"
)

// Method is one method of the Chat API.
type Method struct {
	// ID is the discovery document's name: "chat.spaces.messages.create".
	ID string
	// HTTPMethod is the verb: "POST".
	HTTPMethod string
	// Path is the flat path, without leading slash: one {name} for each
	// segment that varies, "v1/spaces/{spacesId}/messages".
	Path string
	// Template is the path as clients build it, where {+name} may hold
	// slashes: "v1/{+parent}/messages".
	Template string
	// UploadPaths are further flat paths, for sending media.
	UploadPaths []string
	// Uncertain says that the document's scope list and its prose disagree
	// about who may call the method. The rows in doubt are marked too.
	Uncertain bool
	// Requires are the rows, ordinary ones first, then by condition and
	// principal.
	Requires []Requirement
	// Yields are the pairs of conditions that do not add up.
	Yields []Yield
}

// Yield says that the rows of condition When do not bind while condition To
// holds, because To already says all that such a call needs.
type Yield struct {
	When, To string
	Source   string
}

// Conditions returns the names of the conditions that change what a call of m
// needs, sorted.
func (m Method) Conditions() []string {
	var names []string
	for _, row := range m.Requires {
		if row.When != "" {
			names = append(names, row.When)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Alternatives returns the ways to be allowed to make a call of m of which the
// conditions in certain hold, and of which those in possible may hold: the
// union over every subset of possible added to certain, without repetition, in
// the order of the table. Conditions that m does not know have no effect. The
// result is empty when nobody can make such a call.
//
// Where several conditions hold, the principals are those that have a row under
// each of them, and what the rows ask for adds up.
func (m Method) Alternatives(certain, possible []string) []Requirement {
	known := m.Conditions()
	fixed := within(known, certain)
	open := slices.DeleteFunc(within(known, possible), func(c string) bool { return slices.Contains(fixed, c) })

	var found []combination
	for subset := range 1 << len(open) {
		holding := slices.Clone(fixed)
		for i, c := range open {
			if subset&(1<<i) != 0 {
				holding = append(holding, c)
			}
		}
		found = append(found, m.under(holding)...)
	}
	slices.SortStableFunc(found, func(a, b combination) int { return slices.Compare(a.rows, b.rows) })

	var union []Requirement
	for _, c := range found {
		same := slices.IndexFunc(union, c.sameAs)
		switch {
		case same < 0:
			union = append(union, c.Requirement)
		case union[same].Uncertain && !c.Uncertain:
			// The same scopes are known to do in another case.
			union[same] = c.Requirement
		}
	}
	return union
}

// within returns the names of known that are in names too, in the order of known.
func within(known, names []string) []string {
	var both []string
	for _, name := range known {
		if slices.Contains(names, name) {
			both = append(both, name)
		}
	}
	return both
}

// combination is a requirement and the rows that it was joined from, as indexes
// into Method.Requires, ascending. They give it its place in the table's order.
type combination struct {
	Requirement
	rows []int
}

// under returns what a call needs when exactly these conditions hold.
func (m Method) under(conditions []string) []combination {
	binding := slices.DeleteFunc(slices.Clone(conditions), func(c string) bool { return m.yields(c, conditions) })
	if len(binding) == 0 {
		return m.rowsWhen("")
	}
	slices.SortFunc(binding, func(a, b string) int { return cmp.Compare(m.firstRow(a), m.firstRow(b)) })
	joined := m.rowsWhen(binding[0])
	for _, c := range binding[1:] {
		var next []combination
		for _, have := range joined {
			for _, more := range m.rowsWhen(c) {
				if have.Principal == more.Principal {
					next = append(next, combination{have.and(more.Requirement), append(slices.Clone(have.rows), more.rows...)})
				}
			}
		}
		joined = next
	}
	return joined
}

// yields reports whether the rows of condition c step back for another one.
func (m Method) yields(c string, holding []string) bool {
	return slices.ContainsFunc(m.Yields, func(y Yield) bool { return y.When == c && slices.Contains(holding, y.To) })
}

func (m Method) rowsWhen(condition string) []combination {
	var rows []combination
	for i, row := range m.Requires {
		if row.When == condition {
			rows = append(rows, combination{row, []int{i}})
		}
	}
	return rows
}

func (m Method) firstRow(condition string) int {
	return slices.IndexFunc(m.Requires, func(r Requirement) bool { return r.When == condition })
}

// mentions reports whether scope helps to open m, for anyone, under any condition.
func (m Method) mentions(scope string) bool {
	for _, row := range m.Requires {
		for _, clause := range row.AllOf {
			if slices.Contains(clause, scope) {
				return true
			}
		}
	}
	return false
}
