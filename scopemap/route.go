package scopemap

import "strings"

// The wildcards of a path that is known in part, see [Table.Route].
const (
	// AnyText stands for a part of a path that may hold slashes.
	AnyText = '\x00'
	// AnySegment stands for a part that holds none.
	AnySegment = '\x01'
)

// Route returns the methods that a request with the HTTP verb may call at the
// path, which has no query. Parts of the path that are not known are wildcards.
// A verb that is "" is not known.
func (t *Table) Route(verb, path string) []Method {
	path = strings.TrimPrefix(path, "/")
	var found []Method
	for _, m := range t.Methods {
		if verb != "" && verb != m.HTTPMethod {
			continue
		}
		for _, flat := range append([]string{m.Path}, m.UploadPaths...) {
			if meet(pattern(flat), path) {
				found = append(found, m)
				break
			}
		}
	}
	return found
}

// pattern is a flat path with a wildcard for each of its parameters.
func pattern(flat string) string {
	var b strings.Builder
	for flat != "" {
		before, rest, ok := strings.Cut(flat, "{")
		b.WriteString(before)
		if !ok {
			break
		}
		b.WriteRune(AnySegment)
		_, flat, _ = strings.Cut(rest, "}")
	}
	return b.String()
}

// meet reports whether some text fits both patterns.
func meet(a, b string) bool {
	type at struct{ i, j int }
	dead := make(map[at]bool)
	var from func(i, j int) bool
	from = func(i, j int) bool {
		switch {
		case i == len(a) && j == len(b):
			return true
		case dead[at{i, j}]:
			return false
		}
		dead[at{i, j}] = true
		x, y := end, end
		if i < len(a) {
			x = a[i]
		}
		if j < len(b) {
			y = b[j]
		}
		switch {
		case isWild(x) && (from(i+1, j) || y != end && admits(x, y) && from(i, j+1)):
			return true
		case isWild(y) && (from(i, j+1) || x != end && admits(y, x) && from(i+1, j)):
			return true
		}
		return x == y && x != end && !isWild(x) && from(i+1, j+1)
	}
	return from(0, 0)
}

// end stands after the last byte of a pattern; no text holds it.
const end byte = 0xff

func isWild(c byte) bool { return c == AnyText || c == AnySegment }

// admits reports whether a wildcard may stand for c.
func admits(wild, c byte) bool { return wild == AnyText || c != '/' }
