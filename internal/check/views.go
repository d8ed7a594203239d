package check

import (
	"slices"
	"sync"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/solve"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Views are what the packages of one run can each tell. A finding is the
// judgement of one package's view, so that a driver that looks at one package
// after the other and one that has them all come to the same.
type Views struct {
	mu sync.Mutex // drivers run the checks at the same time

	packages summary.View
	settings Settings
	views    map[string]*solve.View
	verdicts map[verdictKey][]model.Finding
}

type verdictKey struct{ check, pkg string }

// NewViews are the views of packages. With each package the others in view that
// it imports must be there.
func NewViews(pkgs []*summary.Package, settings Settings) *Views {
	return &Views{
		packages: summary.ViewOf(pkgs),
		settings: settings,
		views:    make(map[string]*solve.View),
		verdicts: make(map[verdictKey][]model.Finding),
	}
}

// Of is the view of a package.
func (v *Views) Of(pkg string) *solve.View {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.of(pkg)
}

func (v *Views) of(pkg string) *solve.View {
	if v.views[pkg] == nil {
		view := solve.Package(v.packages, pkg, v.settings.Table, v.settings.Told)
		view.Model.Policy = v.settings.Policy
		v.views[pkg] = view
	}
	return v.views[pkg]
}

// Findings are the findings of a check that stand in a package: those that its
// view proves and that of no package it imports does.
func (v *Views) Findings(c Check, pkg string) []model.Finding {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.packages[pkg] == nil {
		return nil // it cannot reach the Chat API
	}
	m := v.of(pkg).Model
	return slices.DeleteFunc(slices.Clone(v.judge(c, pkg)), func(f model.Finding) bool {
		return m.Unblamed[f.Position.File] || v.provedBelow(c, pkg, f)
	})
}

// judge is all that the check finds in the package's view.
func (v *Views) judge(c Check, pkg string) []model.Finding {
	key := verdictKey{c.Name, pkg}
	if _, ok := v.verdicts[key]; !ok {
		v.verdicts[key] = c.Findings(v.of(pkg).Model, v.settings.Table)
	}
	return v.verdicts[key]
}

// provedBelow reports whether the view of a package that pkg imports proves the
// finding too.
func (v *Views) provedBelow(c Check, pkg string, f model.Finding) bool {
	for _, below := range v.packages.Closure(pkg) {
		if below.Path != pkg && v.holds(below.Path, f) && v.proves(c, below.Path, f) {
			return true
		}
	}
	return false
}

// Proves reports whether a package's view proves the finding.
func (v *Views) Proves(c Check, pkg string, f model.Finding) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.proves(c, pkg, f)
}

func (v *Views) proves(c Check, pkg string, f model.Finding) bool {
	return slices.ContainsFunc(v.judge(c, pkg), func(g model.Finding) bool { return g.Key() == f.Key() || g.Same(f) })
}

// holds reports whether the package is one of those that the finding is about, or
// imports them.
func (v *Views) holds(pkg string, f model.Finding) bool {
	all := v.packages.Closure(pkg)
	for _, about := range f.Packages() {
		if !slices.ContainsFunc(all, func(p *summary.Package) bool { return p.Path == about }) {
			return false
		}
	}
	return true
}
