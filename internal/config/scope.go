package config

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

// signIn are the scopes that are complete as they are.
var signIn = []string{"openid", "email", "profile"}

// shortName is what a scope's URI may end in after the prefix that all share.
var shortName = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$`)

// scopeURI is the scope that a name stands for: a full URI, a short name for one
// that begins with [scopemap.ScopePrefix] (chat.bot, drive.readonly), or openid,
// email, profile.
//
// A full URI may be one that the table does not know, for Google adds some. A
// short name of the Chat API must be in the table. One of another API cannot be
// looked up, so it is taken, unless it is so near to one in the table that it
// must be misspelt.
func scopeURI(name string) (string, error) {
	const forms = "give a Chat scope its short name (chat.bot), any other its full URI"
	switch {
	case isURI(name), slices.Contains(signIn, name), slices.Contains(shortNames(), name):
		return longName(name), nil
	case strings.Contains(name, "*"):
		return "", fmt.Errorf("%s is a pattern; name each scope", name)
	}
	if near := nearest(name); near != "" {
		return "", fmt.Errorf("unknown scope %s; did you mean %s? If not, write its full URI", name, near)
	}
	if name == "chat" || strings.HasPrefix(name, "chat.") {
		return "", fmt.Errorf("unknown scope %s; chatscopelint scopes lists all, and one that is newer can be written as a full URI", name)
	}
	if !shortName.MatchString(name) {
		return "", fmt.Errorf("%q is no scope; %s", name, forms)
	}
	return longName(name), nil
}

// isURI reports whether the name is a scope's full URI.
func isURI(name string) bool {
	host, ok := strings.CutPrefix(name, "https://")
	return ok && host != "" && !strings.ContainsAny(name, " \t\n*,")
}

func longName(name string) string {
	name = scopemap.Canonical(name)
	if name == "openid" || strings.Contains(name, "://") {
		return name
	}
	return scopemap.ScopePrefix + name
}

// shortNames are the scopes of the table, and those of other APIs that it names.
func shortNames() []string {
	table := scopemap.Default()
	var names []string
	add := func(uri string) {
		if name, ok := strings.CutPrefix(uri, scopemap.ScopePrefix); ok {
			names = append(names, name)
		}
	}
	for _, s := range table.Scopes {
		add(s.URI)
	}
	for _, m := range table.Others {
		for _, row := range m.Requires {
			for _, clause := range row.AllOf {
				for _, uri := range clause {
					add(uri)
				}
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// nearest is the Chat scope that one or two slips lead to, or "".
func nearest(name string) string {
	best, least := "", 3
	for _, known := range shortNames() {
		if !strings.HasPrefix(known, "chat.") || len(name) > len(known)+2 {
			continue
		}
		if n := slips(known, strings.ToLower(name)); n < least {
			best, least = known, n
		}
	}
	return best
}

// slips is the least number of bytes to insert, delete, replace or swap with
// the next that makes a into b.
func slips(a, b string) int {
	var before, last []int
	for i := range len(a) + 1 {
		row := make([]int, len(b)+1)
		for j := range row {
			switch {
			case i == 0 || j == 0:
				row[j] = i + j
				continue
			case a[i-1] == b[j-1]:
				row[j] = last[j-1]
			default:
				row[j] = 1 + min(last[j-1], last[j], row[j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
