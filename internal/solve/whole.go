package solve

import (
	"maps"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Whole takes the views of all packages together: a program for each command, and
// one for what no command reaches. It takes over what the views hold, so they
// must have been judged before.
func Whole(pkgs []*summary.Package, view func(path string) *View, table *scopemap.Table, told *known.Told) *model.Model {
	m, set := &model.Model{}, summary.ViewOf(pkgs)
	reached := make(map[string]bool)
	acts := false
	for _, pkg := range pkgs {
		if pkg.Name == "main" {
			v := view(pkg.Path)
			acts = acts || len(v.entered) > 0
			v.addTo(m, pkg, reached)
		}
	}
	for _, pkg := range importersFirst(set) {
		if pkg.Name == "main" {
			continue
		}
		v := view(pkg.Path)
		acts = acts || len(v.entered) > 0
		switch some, all := v.reachedBy(reached); {
		case all:
			continue // commands have all that matters
		case some:
			v = solvePackage(set, pkg.Path, table, told, reached)
		}
		v.addTo(m, pkg, reached)
	}
	if !acts {
		return &model.Model{}
	}
	return m
}

// reachedBy reports whether some and all of the package's functions that can reach
// the Chat API are known to be reached.
func (v *View) reachedBy(reached map[string]bool) (some, all bool) {
	all = len(v.acts) > 0
	for id := range v.acts {
		some, all = some || reached[id], all && reached[id]
	}
	return some, all
}

// addTo adds the view's program to the inventory. What it reaches is no entry
// point for others: all of it, of a command, and what only the module itself can
// call, of a library.
func (v *View) addTo(m *model.Model, pkg *summary.Package, reached map[string]bool) {
	for _, p := range v.Model.Programs {
		m.Add(p)
	}
	for id := range v.entered {
		if pkg.Name == "main" || isInternal(packageOf(id)) {
			reached[id] = true
		}
	}
}

func isInternal(importPath string) bool { return strings.Contains("/"+importPath+"/", "/internal/") }

// importersFirst are the packages in an order in which a package comes before
// those that it imports.
func importersFirst(set summary.View) []*summary.Package {
	var order []*summary.Package
	seen := make(map[*summary.Package]bool)
	for _, path := range slices.Sorted(maps.Keys(set)) {
		for _, pkg := range set.Closure(path) {
			if !seen[pkg] {
				seen[pkg] = true
				order = append(order, pkg)
			}
		}
	}
	slices.Reverse(order)
	return order
}
