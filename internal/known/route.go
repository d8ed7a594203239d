package known

import (
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Wild is a path with wildcards for what is not  After a collection's
// name stands the id of one of its resources; elsewhere a resource name with
// several segments may stand.
func Wild(path string) string {
	segments := strings.Split(path, "/")
	for i, segment := range segments {
		unknown := scopemap.AnyText
		if i > 0 && isCollection(segments[i-1]) {
			unknown = scopemap.AnySegment
		}
		segments[i] = strings.ReplaceAll(segment, Hole, string(unknown))
	}
	return strings.Join(segments, "/")
}

func isCollection(segment string) bool {
	return segment != "" && segment != "v1" && !strings.Contains(segment, Hole)
}

// Unrouted says why the methods that a request may call are not the one that it
// calls.
func Unrouted(verb string, methods []scopemap.Method) string {
	if verb == "" {
		verb = "plain HTTP"
	}
	const most = 8 // more names say no more
	switch n := len(methods); {
	case n == 0:
		return "the scope table has no method for a " + verb + " request at this path"
	case n > most:
		return fmt.Sprintf("which method a plain HTTP request calls is not known: it may be one of %d", n)
	}
	names := make([]string, len(methods))
	for i, m := range methods {
		names[i] = m.ID
	}
	return "which method a plain HTTP request calls is not known: it may be " + strings.Join(names, ", ")
}

// Parameter weighs a condition on a parameter of a query that may have holes.
func Parameter(query, name string, holds Match) Truth {
	verdict := Never
	for pair := range strings.SplitSeq(query, "&") {
		key, value, _ := strings.Cut(pair, "=")
		t := holds.MatchText(value)
		if strings.Contains(key, Hole) {
			t = Possibly // it may be any parameter, or several
		} else if key != name {
			continue
		}
		verdict = max(verdict, t)
	}
	return verdict
}

// HasParameter reports whether the query certainly names the parameter.
func HasParameter(query, name string) bool {
	for pair := range strings.SplitSeq(query, "&") {
		if key, _, ok := strings.Cut(pair, "="); ok && key == name {
			return true
		}
	}
	return false
}
