// Package gate decides which packages can matter, before anything of them is
// loaded: from their imports, and the text and the size of their sources. Every
// driver asks it, so that all have the same packages in view.
package gate

import (
	"os"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// Standing is how a package stands to the Chat API.
type Standing int

// The standings.
const (
	// Outside is a package whose source is not read.
	Outside Standing = iota
	// Light is one that has nothing to do with the Chat API, and is so small that
	// it is read all the same: those that have may hand values through it.
	Light
	// Inside is one that can reach the Chat API or makes credentials.
	Inside
)

// A light package's source has at most maxLight bytes, with the light ones that it
// imports at most maxLightClosure: what each of them says goes with each package
// that imports it.
const (
	maxLight        = 32 << 10
	maxLightClosure = 64 << 10
)

// A Package is what can be told of one at little cost.
type Package struct {
	Path    string
	Own     bool     // it is of the modules under analysis
	Imports []string // import paths
	Files   []string // its sources
	// Told is what the configuration tells of functions; nil where it is not the
	// configuration's package.
	Told *known.Told
	// Reaches is set where a package that it imports stands Inside.
	Reaches bool
	// Light has the light packages that it imports, directly or not, with the sizes
	// of their sources.
	Light map[string]int64
}

// Standing decides.
func (p Package) Standing() Standing {
	switch {
	case known.Library(p.Path) || len(p.Files) == 0:
		return Outside // its rows say what it does
	case p.Reaches || slices.ContainsFunc(p.Imports, known.ClientPackage):
		return Inside
	case !p.Own:
		return Outside
	case slices.ContainsFunc(p.Imports, known.Library) || slices.ContainsFunc(p.Imports, p.Told.ModelsIn) || slices.ContainsFunc(p.Files, NamesChat):
		return Inside
	case p.isLight():
		return Light
	}
	return Outside
}

// Size is how many bytes the sources have. One that cannot be read has none: the
// type checker will say so.
func (p Package) Size() int64 {
	var size int64
	for _, name := range p.Files {
		if info, err := os.Stat(name); err == nil {
			size += info.Size()
		}
	}
	return size
}

func (p Package) isLight() bool {
	size := p.Size()
	if size > maxLight {
		return false
	}
	for _, light := range p.Light {
		size += light
	}
	return size <= maxLightClosure
}

// NamesChat reports whether a source names the Chat API, see [known.NamesChat].
func NamesChat(file string) bool {
	text, err := os.ReadFile(file)
	return err == nil && known.NamesChat(text)
}
