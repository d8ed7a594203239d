package scopemap

import (
	_ "embed"
	"slices"
)

//go:embed events.yaml
var embeddedEvents []byte

// eventMethods are the methods of the Workspace Events API, which takes Chat
// scopes. Where the kinds of event decide what a call needs, they do so alone:
// the document's list holds the scopes of every resource that events come from,
// and a call without events of Chat needs none of Chat's.
func eventMethods() []Method {
	t, err := Parse("events.yaml", embeddedEvents)
	if err != nil {
		panic("scopemap: the table in the program is broken: " + err.Error())
	}
	for _, m := range t.Methods {
		if len(m.Conditions()) == 0 {
			continue
		}
		for i, row := range m.Requires {
			if row.When == "" {
				m.Requires[i].AllOf = nil
			}
		}
	}
	return t.Methods
}

// find returns the first method of the Chat API, or of another one, that is
// accepts.
func (t *Table) find(is func(Method) bool) (Method, bool) {
	for _, methods := range [][]Method{t.Methods, t.Others} {
		if i := slices.IndexFunc(methods, is); i >= 0 {
			return methods[i], true
		}
	}
	return Method{}, false
}

// IsOther reports whether the id is that of a method of another API.
func (t *Table) IsOther(id string) bool {
	return slices.ContainsFunc(t.Others, func(m Method) bool { return m.ID == id })
}
