package load

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// A gate decides which packages can matter, from the import graph and the text
// of the files, before anything is type-checked.
type gate struct {
	roots []*packages.Package
	all   []*packages.Package // in the order of their imports, without test mains
	own   []*packages.Package // of the modules under analysis
	reach map[*packages.Package]bool
}

func newGate(roots []*packages.Package) *gate {
	g := &gate{roots: roots, reach: make(map[*packages.Package]bool)}
	packages.Visit(roots, nil, func(pkg *packages.Package) {
		g.all = append(g.all, pkg)
		if isOwn(pkg, roots) && !strings.HasSuffix(pkg.ID, ".test") && slices.Contains(roots, pkg) {
			g.own = append(g.own, pkg)
		}
	})
	slices.SortFunc(g.all, func(a, b *packages.Package) int { return cmp.Compare(a.ID, b.ID) })
	return g
}

// isOwn reports whether a package belongs to the code under analysis: to a main
// module, or outside of modules to what the patterns name.
func isOwn(pkg *packages.Package, roots []*packages.Package) bool {
	if pkg.Module != nil {
		return pkg.Module.Main
	}
	return slices.Contains(roots, pkg)
}

// inView are the import paths of the packages to read: those that can reach the
// Chat API, and what these import of their own module, since values pass
// through it.
func (g *gate) inView() []string {
	memo := make(map[*packages.Package]int)
	view := make(map[string]bool)
	var include func(*packages.Package)
	include = func(pkg *packages.Package) {
		if view[pkg.PkgPath] {
			return
		}
		view[pkg.PkgPath] = true
		for _, imp := range pkg.Imports {
			if isOwn(imp, g.roots) || g.reaches(imp, memo) && !known.Library(imp.PkgPath) {
				include(imp)
			}
		}
	}
	for _, pkg := range g.own {
		if g.reaches(pkg, memo) {
			include(pkg)
		}
	}
	paths := make([]string, 0, len(view))
	for p := range view {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	return paths
}

// reaches reports whether the package can reach the Chat API: it imports a
// client of it, or one of the program's own packages names its host or scopes,
// or something that it imports does.
func (g *gate) reaches(pkg *packages.Package, memo map[*packages.Package]int) bool {
	const running, no, yes = 1, 2, 3
	if memo[pkg] != 0 {
		return memo[pkg] == yes
	}
	memo[pkg] = running
	found := known.ClientPackage(pkg.PkgPath) || isOwn(pkg, g.roots) && namesChat(pkg)
	for _, imp := range pkg.Imports {
		if g.reaches(imp, memo) {
			found = true
		}
	}
	memo[pkg] = no
	if found {
		memo[pkg] = yes
	}
	return found
}

func namesChat(pkg *packages.Package) bool {
	return slices.ContainsFunc(pkg.GoFiles, func(file string) bool {
		text, err := os.ReadFile(file)
		return err == nil && known.NamesChat(text) // what cannot be read, the type checker will say
	})
}

// broken are the packages that the go command cannot build, of those not to be
// read: one that imports what cannot be had could reach anything.
func (g *gate) broken(wanted []string) []Skipped {
	var list []Skipped
	for _, pkg := range g.own {
		if len(pkg.Errors) > 0 && !slices.Contains(wanted, pkg.PkgPath) {
			list = append(list, skipped(pkg))
			continue
		}
		for _, imp := range pkg.Imports {
			if len(imp.Errors) > 0 && !isOwn(imp, g.roots) {
				list = append(list, Skipped{pkg.PkgPath, "cannot be loaded: " + errorText(imp.Errors[0], pkg)})
				break
			}
		}
	}
	return list
}

// dirs are the directories of the packages under analysis.
func (g *gate) dirs() map[string]string {
	dirs := make(map[string]string)
	for _, pkg := range g.all {
		if isOwn(pkg, g.roots) && len(pkg.GoFiles) > 0 {
			dirs[pkg.PkgPath] = filepath.Dir(pkg.GoFiles[0])
		}
	}
	return dirs
}
