package load

import (
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/chatscopelint/chatscopelint/internal/gate"
	"github.com/chatscopelint/chatscopelint/internal/known"
)

// A gatekeeper asks package gate which packages can matter.
type gatekeeper struct {
	roots     []*packages.Package
	told      *known.Told
	all       []*packages.Package // in the order of their imports, without test mains
	own       []*packages.Package // of the modules under analysis
	standings map[*packages.Package]gate.Standing
	light     map[*packages.Package]map[string]int64 // of light packages: they and the light ones that they import, with their sizes
}

func newGatekeeper(roots []*packages.Package, told *known.Told) *gatekeeper {
	g := &gatekeeper{
		roots:     roots,
		told:      told,
		standings: make(map[*packages.Package]gate.Standing),
		light:     make(map[*packages.Package]map[string]int64),
	}
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
// Chat API, and what these import that stands inside or is light.
func (g *gatekeeper) inView() []string {
	memo := make(map[*packages.Package]int)
	view := make(map[string]bool)
	var include func(*packages.Package)
	include = func(pkg *packages.Package) {
		if view[pkg.PkgPath] || g.standing(pkg) == gate.Outside {
			return
		}
		view[pkg.PkgPath] = true
		for _, imp := range pkg.Imports {
			include(imp)
		}
	}
	for _, pkg := range g.own {
		if g.reaches(pkg, memo) {
			include(pkg)
		}
	}
	return slices.Sorted(maps.Keys(view))
}

// standing is how a package stands, as package gate decides it.
func (g *gatekeeper) standing(pkg *packages.Package) gate.Standing {
	if s, ok := g.standings[pkg]; ok {
		return s
	}
	p := gate.Package{Path: pkg.PkgPath, Own: isOwn(pkg, g.roots), Files: pkg.GoFiles, Told: g.told, Light: make(map[string]int64)}
	for _, imp := range pkg.Imports {
		p.Imports = append(p.Imports, imp.PkgPath)
		switch g.standing(imp) {
		case gate.Inside:
			p.Reaches = true
		case gate.Light:
			maps.Copy(p.Light, g.light[imp])
		}
	}
	s := p.Standing()
	if s == gate.Light {
		g.light[pkg] = p.Light
		p.Light[pkg.PkgPath] = p.Size()
	}
	g.standings[pkg] = s
	return s
}

// lightSizes are the sizes of all light packages.
func (g *gatekeeper) lightSizes() map[string]int64 {
	all := make(map[string]int64)
	for _, sizes := range g.light {
		maps.Copy(all, sizes)
	}
	return all
}

// reaches reports whether the package can reach the Chat API: it imports a
// client of it, or one of the program's own packages names its host or scopes or
// imports a function that the configuration tells of, or something that it imports
// does.
func (g *gatekeeper) reaches(pkg *packages.Package, memo map[*packages.Package]int) bool {
	const running, no, yes = 1, 2, 3
	if memo[pkg] != 0 {
		return memo[pkg] == yes
	}
	memo[pkg] = running
	own := isOwn(pkg, g.roots)
	found := known.ClientPackage(pkg.PkgPath) || own && slices.ContainsFunc(pkg.GoFiles, gate.NamesChat)
	for _, imp := range pkg.Imports {
		if g.reaches(imp, memo) || own && g.told.ModelsIn(imp.PkgPath) {
			found = true
		}
	}
	memo[pkg] = no
	if found {
		memo[pkg] = yes
	}
	return found
}

// broken are the packages that the go command cannot build, of those not to be
// read: one that imports what cannot be had could reach anything.
func (g *gatekeeper) broken(wanted []string) []Skipped {
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
func (g *gatekeeper) dirs() map[string]string {
	dirs := make(map[string]string)
	for _, pkg := range g.all {
		if isOwn(pkg, g.roots) && len(pkg.GoFiles) > 0 {
			dirs[pkg.PkgPath] = filepath.Dir(pkg.GoFiles[0])
		}
	}
	return dirs
}

// commands are the main packages under analysis.
func (g *gatekeeper) commands() []string {
	var paths []string
	for _, pkg := range g.all {
		if isOwn(pkg, g.roots) && pkg.Name == "main" && !slices.Contains(paths, pkg.PkgPath) {
			paths = append(paths, pkg.PkgPath)
		}
	}
	return paths
}
