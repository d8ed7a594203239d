package report

import (
	"fmt"
	"slices"
	"strings"
)

// matched says for each entry of the new list which one of the old list it is, -1
// for none. Entries may be alike, so each is taken once. Two are the same if they
// agree in one of the keys. The first key goes first: it tells best which is which.
func matched[T any](old, new []T, keys ...func(side int, entry T) string) []int {
	found := make([]int, len(new))
	for i := range found {
		found[i] = -1
	}
	taken := make([]bool, len(old))
	for _, key := range keys {
		free := map[string][]int{}
		for i, entry := range old {
			if !taken[i] {
				free[key(0, entry)] = append(free[key(0, entry)], i)
			}
		}
		for i, entry := range new {
			k := key(1, entry)
			if found[i] < 0 && len(free[k]) > 0 {
				found[i] = free[k][0]
				taken[found[i]] = true
				free[k] = free[k][1:]
			}
		}
	}
	return found
}

// left are the entries of the old list that no entry of the new one is.
func left[T any](old []T, found []int) []T {
	var rest []T
	for i, entry := range old {
		if !slices.Contains(found, i) {
			rest = append(rest, entry)
		}
	}
	return rest
}

// sources are the lines of two reports, by which entries are told apart that are
// alike: a line that moves keeps its text.
type sources [2]map[string]string

func newSources(old, new *view) sources {
	var s sources
	for side, v := range []*view{old, new} {
		s[side] = map[string]string{}
		for _, line := range v.Lines {
			s[side][Position{File: line.File, Line: line.Line}.atLine()] = line.Text
		}
	}
	return s
}

func (s sources) text(side int, at Position) string {
	return s[side][at.atLine()]
}

// keyOf joins what makes up a key.
func keyOf(parts ...any) string {
	return strings.TrimSuffix(fmt.Sprintln(parts...), "\n")
}
