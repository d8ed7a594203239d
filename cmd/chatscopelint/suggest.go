package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// unknownName says which names of the table are nearest to one that is not in
// it.
func unknownName(t *scopemap.Table, name string) error {
	var names []string
	for _, m := range t.Methods {
		names = append(names, m.ID)
	}
	for _, s := range t.Scopes {
		names = append(names, short(s.URI))
	}
	return unknown("method or scope", name, nearest(names, strings.TrimPrefix(name, scopemap.ScopePrefix)), "chatscopelint scopes")
}

// unknownCheck says which checks are nearest to a name that no check has.
func unknownCheck(name string) error {
	var names []string
	for _, r := range report.Rules() {
		names = append(names, string(r.Check))
	}
	return unknown("check", name, nearest(names, name), "chatscopelint explain")
}

// unknown is the message about a name that nothing of its kind has. The command is
// one that lists those that there are.
func unknown(kind, name string, near []string, command string) error {
	if len(near) == 0 {
		return fmt.Errorf("no %s is called %q; %s lists all", kind, name, command)
	}
	return fmt.Errorf("no %s is called %q; did you mean %s? %s lists all", kind, name, strings.Join(near, " or "), command)
}

// nearest returns up to three names that few edits lead to, the nearest first.
// The part "chat." may be left out of name, as it may elsewhere.
func nearest(names []string, name string) []string {
	distance := map[string]int{}
	var near []string
	for _, n := range names {
		d := min(edits(n, name), edits(strings.TrimPrefix(n, "chat."), name))
		if _, seen := distance[n]; !seen && d <= max(2, len(name)/5) {
			distance[n] = d
			near = append(near, n)
		}
	}
	slices.SortFunc(near, func(a, b string) int {
		return cmp.Or(cmp.Compare(distance[a], distance[b]), cmp.Compare(a, b))
	})
	near = slices.DeleteFunc(near, func(n string) bool { return distance[n] > distance[near[0]]+1 })
	return near[:min(3, len(near))]
}

// edits is the least number of bytes to insert, delete or replace that makes a
// into b, upper and lower case being the same.
func edits(a, b string) int {
	a, b = strings.ToLower(a), strings.ToLower(b)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replace := diagonal
			if a[i] != b[j] {
				replace++
			}
			diagonal = row[j+1]
			row[j+1] = min(replace, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
