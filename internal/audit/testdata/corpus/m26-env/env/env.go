package env

import (
	"os"
	"strings"
)

// List is a variable's words.
func List(name string, always ...string) []string {
	list := append([]string(nil), always...)
	for _, w := range strings.Split(os.Getenv(name), ",") {
		if w = strings.TrimSpace(w); w != "" {
			list = append(list, w)
		}
	}
	return list
}

// Or is a variable or a default.
func Or(name, otherwise string) string {
	if v, ok := os.LookupEnv(name); ok {
		return v
	}
	return otherwise
}
