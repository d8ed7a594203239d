package check

import (
	"os"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A Candidate is what can be told of a package before anything of it is loaded.
type Candidate struct {
	Path     string
	Own      bool               // it is of the modules under analysis
	Imports  []string           // import paths
	Imported []*summary.Package // the summaries of those in view, and of what they import
	Files    []string           // its sources
}

// Matters reports whether a driver that goes from package to package is to look
// at the package: it can reach the Chat API, or it is the list of a client's
// default scopes. Package load decides alike for the report.
func (c Candidate) Matters() bool {
	switch {
	case known.ListsDefaults(c.Path):
		return true
	case known.Library(c.Path) || len(c.Files) == 0:
		return false
	case len(c.Imported) > 0 || slices.ContainsFunc(c.Imports, known.ClientPackage):
		return true
	case !c.Own:
		return false
	}
	return slices.ContainsFunc(c.Imports, known.Library) || slices.ContainsFunc(c.Files, namesChat)
}

func namesChat(file string) bool {
	text, err := os.ReadFile(file)
	return err == nil && known.NamesChat(text) // what cannot be read, the type checker will say
}
