package check

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// anyAsked narrows what a call of another API's method needs to what the
// credential asks for of it. Where any of many scopes will do, none of them is
// the one to ask for instead; where it is not said which is for what, each that
// is asked for may be needed.
func anyAsked(need scopemap.Need, c *model.Credential, m scopemap.Method) scopemap.Need {
	uris := c.URIs()
	narrow := slices.Clone(need)
	for i, r := range narrow {
		narrow[i].AllOf = nil
		for _, clause := range r.AllOf {
			asked := slices.DeleteFunc(slices.Clone(clause), func(s string) bool { return !slices.Contains(uris, s) })
			switch {
			case len(asked) == 0:
				asked = clause
			case stands(clause, m, func(r scopemap.Requirement) bool { return r.Uncertain }):
				for _, s := range asked[1:] {
					narrow[i].AllOf = append(narrow[i].AllOf, scopemap.AnyOf{s})
				}
				asked = asked[:1]
			case !stands(clause, m, func(r scopemap.Requirement) bool { return r.When == "" }):
				asked = clause
			}
			narrow[i].AllOf = append(narrow[i].AllOf, asked)
		}
	}
	return narrow
}

// stands reports whether the clause is of a row that is accepts.
func stands(clause scopemap.AnyOf, m scopemap.Method, is func(scopemap.Requirement) bool) bool {
	return slices.ContainsFunc(m.Requires, func(r scopemap.Requirement) bool {
		return is(r) && slices.ContainsFunc(r.AllOf, func(a scopemap.AnyOf) bool { return slices.Equal(a, clause) })
	})
}
