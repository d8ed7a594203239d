package extract

import "testing"

func TestWithoutTypeArgs(t *testing.T) {
	for name, want := range map[string]string{
		"example.com/app.main":                                      "example.com/app.main",
		"example.com/app.Map[string, int]":                          "example.com/app.Map",
		"(*sync/atomic.Pointer[example.com/app.Bot]).Load":          "(*sync/atomic.Pointer).Load",
		"example.com/app.New[[]string]":                             "example.com/app.New",
		"example.com/app.Pair[example.com/app.Box[int], [2]string]": "example.com/app.Pair",
		"sync.OnceValue[*example.com/app.Client]$1":                 "sync.OnceValue$1",
		// The brackets of other types stay.
		"[]string":                          "[]string",
		"*[4]string":                        "*[4]string",
		"map[string]int":                    "map[string]int",
		"map[string][]example.com/app.T":    "map[string][]example.com/app.T",
		"[]map[string]example.com/app.T":    "[]map[string]example.com/app.T",
		"func(x []string) map[string]error": "func(x []string) map[string]error",
		"[]example.com/app.Box[[]string]":   "[]example.com/app.Box",
		"map[example.com/app.Key[int]]bool": "map[example.com/app.Key]bool",
		"":                                  "",
	} {
		if got := withoutTypeArgs(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
