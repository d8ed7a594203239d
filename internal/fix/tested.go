package fix

import (
	"go/scanner"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
)

// isTested reports whether a test that is not at hand names the object, or
// something of its name: in the folder of its package, and where others see it in
// those of all that may be in a program with it.
func (w *walk) isTested(o types.Object) bool {
	for _, u := range w.pkgs {
		path := u.Types.Path()
		if len(u.Files) == 0 || path != o.Pkg().Path() && !(o.Exported() && w.near[path]) {
			continue
		}
		if w.namedByTests(filepath.Dir(w.fset.File(u.Files[0].FileStart).Name()))[o.Name()] {
			return true
		}
	}
	return false
}

// namedByTests are the identifiers in a folder's test files that are not at hand.
func (s *Suggester) namedByTests(dir string) map[string]bool {
	if names, ok := s.tested[dir]; ok {
		return names
	}
	names := make(map[string]bool)
	if s.tested == nil {
		s.tested = make(map[string]map[string]bool)
	}
	s.tested[dir] = names
	entries, _ := os.ReadDir(dir) // there is none where the source is in memory
	for _, e := range entries {
		name := filepath.Join(dir, e.Name())
		if !strings.HasSuffix(name, "_test.go") || s.isAtHand(name) {
			continue
		}
		if text, err := os.ReadFile(name); err == nil {
			addNames(names, text)
		}
	}
	return names
}

// addNames adds the identifiers of Go source.
func addNames(names map[string]bool, text []byte) {
	var sc scanner.Scanner
	sc.Init(token.NewFileSet().AddFile("", -1, len(text)), text, func(token.Position, string) {}, 0)
	for {
		switch _, tok, lit := sc.Scan(); tok {
		case token.EOF:
			return
		case token.IDENT:
			names[lit] = true
		}
	}
}

func (s *Suggester) isAtHand(name string) bool {
	for _, u := range s.pkgs {
		for _, file := range u.Files {
			if s.fset.File(file.FileStart).Name() == name {
				return true
			}
		}
	}
	return false
}
