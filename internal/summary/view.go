package summary

import "slices"

// A View is the packages in view, by import path.
type View map[string]*Package

// ViewOf is the view that holds the packages.
func ViewOf(pkgs []*Package) View {
	view := make(View)
	for _, pkg := range pkgs {
		view[pkg.Path] = pkg
	}
	return view
}

// Merge is what is in a or in b, each package once, by import path.
func Merge(a, b []*Package) []*Package {
	merged := slices.Clone(a)
	for _, pkg := range b {
		if !slices.ContainsFunc(a, func(old *Package) bool { return old.Path == pkg.Path }) {
			merged = append(merged, pkg)
		}
	}
	slices.SortFunc(merged, ComparePackages)
	return merged
}

// Closure is a package and those in view that it imports, imports first.
func (v View) Closure(path string) []*Package {
	var list []*Package
	seen := make(map[string]bool)
	var visit func(string)
	visit = func(path string) {
		pkg := v[path]
		if pkg == nil || seen[path] {
			return
		}
		seen[path] = true
		for _, imp := range pkg.Imports {
			visit(imp)
		}
		list = append(list, pkg)
	}
	visit(path)
	return list
}
