package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Whole takes the views of all packages together: a program for each command, and
// one for what no command reaches. It takes over what the views hold, so they
// must have been judged before.
func Whole(pkgs []*summary.Package, view func(path string) *View, table *scopemap.Table) *model.Model {
	m := &model.Model{}
	reached := make(map[string]bool)
	acts := false
	for _, pkg := range pkgs {
		if pkg.Name == "main" {
			v := view(pkg.Path)
			acts = acts || len(v.entered) > 0
			v.addTo(m, pkg, reached)
		}
	}
	for _, pkg := range importersFirst(pkgs) {
		if pkg.Name == "main" {
			continue
		}
		isReached := func(fn *summary.Func) bool { return reached[fn.ID] }
		v := view(pkg.Path)
		if slices.ContainsFunc(pkg.Funcs, isReached) {
			v = solvePackage(pkgs, pkg.Path, table, func(fn *summary.Func) bool { return !isReached(fn) })
		}
		acts = acts || len(v.entered) > 0
		v.addTo(m, pkg, reached)
	}
	if !acts {
		return &model.Model{}
	}
	return m
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
func importersFirst(pkgs []*summary.Package) []*summary.Package {
	w := &world{packages: make(map[string]*summary.Package)}
	for _, pkg := range pkgs {
		w.packages[pkg.Path] = pkg
	}
	var order []*summary.Package
	seen := make(map[*summary.Package]bool)
	for _, pkg := range pkgs {
		for _, in := range w.closure(pkg) {
			if !seen[in] {
				seen[in] = true
				order = append(order, in)
			}
		}
	}
	slices.Reverse(order)
	return order
}
