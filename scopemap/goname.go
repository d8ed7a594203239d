package scopemap

import "strings"

// GoCall returns the name of the type with which the Go REST client makes a
// call of m: "SpacesMessagesCreateCall" for "chat.spaces.messages.create". The
// rule is that of the generator of google.golang.org/api: the parts of the id
// after the API's name, each with a capital first letter.
func (m Method) GoCall() string {
	_, parts, _ := strings.Cut(m.ID, ".")
	var name strings.Builder
	for part := range strings.SplitSeq(parts, ".") {
		if part != "" {
			name.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	name.WriteString("Call")
	return name.String()
}

// MethodByGoCall returns the method whose [Method.GoCall] is name.
func (t *Table) MethodByGoCall(name string) (Method, bool) {
	return t.find(func(m Method) bool { return m.GoCall() == name })
}
