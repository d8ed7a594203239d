package check

import (
	"github.com/chatscopelint/chatscopelint/internal/gate"
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Gate is how a package stands whose imports a driver has analysed before: the
// summaries are those that the imports left. size is that of a light package, see
// [summary.Package.Light].
func Gate(p gate.Package, imported []*summary.Package) (standing gate.Standing, size int64) {
	p.Light = make(map[string]int64)
	for _, pkg := range imported {
		switch {
		case pkg.Light > 0:
			p.Light[pkg.Path] = pkg.Light
		case !known.ListsDefaults(pkg.Path):
			p.Reaches = true
		}
	}
	standing = p.Standing()
	if standing == gate.Light {
		size = p.Size()
	}
	return standing, size
}
