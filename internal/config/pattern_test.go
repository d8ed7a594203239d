package config_test

import (
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/config"
)

func TestMatchPath(t *testing.T) {
	for _, test := range []struct {
		pattern, name string
		want          bool
	}{
		{"main.go", "main.go", true},
		{"./main.go", "main.go", true},
		{"main.go", "cmd/main.go", false},
		{"*.go", "main.go", true},
		{"*.go", "cmd/main.go", false},
		{"cmd/*/main.go", "cmd/bot/main.go", true},
		{"cmd/*/main.go", "cmd/a/b/main.go", false},
		{"cmd/*/main.go", "cmd/main.go", false},
		{"cmd", "cmd/main.go", false},
		{"cmd/**", "cmd/main.go", true},
		{"cmd/**", "cmd/a/b/main.go", true},
		{"cmd/**", "cmdline/main.go", false},
		{"**", "a/b.go", true},
		{"**/main.go", "main.go", true},
		{"**/main.go", "a/b/main.go", true},
		{"**/main.go", "a/domain.go", false},
		{"a/**/b/**/c.go", "a/b/c.go", true},
		{"a/**/b/**/c.go", "a/b/x/b/y/c.go", true},
		{"a/**/b/**/c.go", "a/x/c.go", false},
		{"**/b/c.go", "b/b/c.go", true},
		{"a/**/**/c.go", "a/c.go", true},
		{"a/**", "a", true}, // none of its elements
		{"[ab].go", "b.go", true},
		{"[ab].go", "c.go", false},
		{"a?.go", "ab.go", true},
		{"[a.go", "[a.go", false}, // malformed
		{strings.Repeat("**/a/", 30) + "b", strings.Repeat("a/", 60) + "c", false},
	} {
		if got := config.MatchPath(test.pattern, test.name); got != test.want {
			t.Errorf("%s and %s: %v", test.pattern, test.name, got)
		}
	}
}
