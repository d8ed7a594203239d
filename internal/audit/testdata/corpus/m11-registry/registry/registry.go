// Package registry knows plugins by their names.
package registry

import (
	"fmt"
	"sort"
)

var plugins = map[string]any{}

// Register is for init functions.
func Register(name string, p any) {
	if _, dup := plugins[name]; dup {
		panic("registry: two plugins named " + name)
	}
	plugins[name] = p
}

// Lookup is a plugin of type T.
func Lookup[T any](name string) (T, error) {
	p, ok := plugins[name]
	if !ok {
		var zero T
		return zero, fmt.Errorf("no plugin %q", name)
	}
	t, ok := p.(T)
	if !ok {
		return t, fmt.Errorf("plugin %q is a %T", name, p)
	}
	return t, nil
}

// Names are sorted.
func Names() (names []string) {
	for n := range plugins {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}
