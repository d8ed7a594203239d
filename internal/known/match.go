package known

import (
	"slices"
	"strings"
)

// A Truth is what is known of a condition.
type Truth int

// From what cannot be to what must be.
const (
	Never Truth = iota
	Possibly
	Certainly
)

// Hole stands in a text for a part that is not known.
const Hole = "\x00"

// A Match says whether a text, given as its known parts in order, meets a
// condition. A text of one part is known as a whole; between two parts stands
// what is not known.
type Match func(parts []string) Truth

// MatchText applies a Match to a text with holes.
func (m Match) MatchText(text string) Truth { return m(strings.Split(text, Hole)) }

// Is holds for one text.
func Is(want string) Match {
	return func(parts []string) Truth {
		if len(parts) == 1 {
			return certainlyIf(parts[0] == want)
		}
		rest := want
		for i, part := range parts {
			at := strings.Index(rest, part)
			if at < 0 || i == 0 && at > 0 {
				return Never
			}
			rest = rest[at+len(part):]
		}
		if last := parts[len(parts)-1]; !strings.HasSuffix(want, last) {
			return Never
		}
		return Possibly
	}
}

func contains(words ...string) Match {
	return func(parts []string) Truth {
		for _, part := range parts {
			if slices.ContainsFunc(words, func(word string) bool { return strings.Contains(part, word) }) {
				return Certainly
			}
		}
		return possiblyIf(len(parts) > 1)
	}
}

func hasSuffix(suffix string) Match {
	return func(parts []string) Truth {
		last := parts[len(parts)-1]
		if strings.HasSuffix(last, suffix) {
			return Certainly
		}
		return possiblyIf(len(parts) > 1 && strings.HasSuffix(suffix, last))
	}
}

// IsSet holds for a text that is not empty.
func IsSet(parts []string) Truth {
	if slices.ContainsFunc(parts, func(part string) bool { return part != "" }) {
		return Certainly
	}
	return possiblyIf(len(parts) > 1)
}

// hasField holds for a comma-separated field mask that names one of the fields.
// With a mask of all fields the body decides, which is not looked at.
func hasField(names ...string) Match {
	return func(parts []string) Truth {
		if len(parts) > 1 || strings.TrimSpace(parts[0]) == "*" {
			return Possibly
		}
		for _, field := range strings.Split(parts[0], ",") {
			if slices.Contains(names, strings.TrimSpace(field)) {
				return Certainly
			}
		}
		return Never
	}
}

// IsTrue holds for the constant true.
var IsTrue = Is("true")

func certainlyIf(yes bool) Truth {
	if yes {
		return Certainly
	}
	return Never
}

func possiblyIf(yes bool) Truth {
	if yes {
		return Possibly
	}
	return Never
}
