package unit

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/gate"
	"github.com/chatscopelint/chatscopelint/internal/known"
)

// A description is what go vet says of a package, in a file of JSON. The fields
// are those of the go command (cmd/go/internal/work, vetConfig, Go 1.26) that
// matter here.
type description struct {
	ID            string // the import path, and for what it was built: "a/b [a/b.test]"
	ImportPath    string // the same
	Dir           string
	GoVersion     string
	GoFiles       []string // absolute
	IgnoredFiles  []string // those that are not for this build
	NonGoFiles    []string
	ModulePath    string
	ModuleVersion string            // "" in the modules under analysis
	ImportMap     map[string]string // import path in the source: that of the package
	PackageFile   map[string]string // by import path: the file with its export data
	PackageVetx   map[string]string // by import path: what its analysis wrote
	VetxOnly      bool              // nobody asks for findings
	VetxOutput    string            // where to write what importers need
	Stdout        string            // where to write what goes to standard output
	FixArchive    string            // where to write files that fixes change

	// SucceedOnTypecheckFailure leaves it to the compiler to say what is wrong.
	SucceedOnTypecheckFailure bool
}

func readDescription(file string) (*description, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	d := new(description)
	if err := json.Unmarshal(data, d); err != nil {
		return nil, fmt.Errorf("%s is no description of a package, as go vet writes it: %w", file, err)
	}
	if d.ImportPath == "" || len(d.GoFiles) == 0 {
		return nil, fmt.Errorf("%s describes no package with Go files", file)
	}
	return d, nil
}

// path is the package's import path.
func (d *description) path() string { return plainPath(d.ImportPath) }

// plainPath is an import path without what says for which test it was built.
func plainPath(importPath string) string {
	path, _, _ := strings.Cut(importPath, " ")
	return path
}

// dir is the package's directory.
func (d *description) dir() string {
	if d.Dir != "" {
		return d.Dir
	}
	return filepath.Dir(d.GoFiles[0])
}

// own reports whether the package is of the modules under analysis. Files that are
// named one by one are, and have no module.
func (d *description) own() bool {
	return d.ModuleVersion == "" && (d.ModulePath != "" || !known.InGoroot(d.path()))
}

// files are the sources to look at: those of tests only when they are asked for.
func (d *description) files(tests bool) []string {
	if tests {
		return d.GoFiles
	}
	return slices.DeleteFunc(slices.Clone(d.GoFiles), func(name string) bool { return strings.HasSuffix(name, "_test.go") })
}

// gate is what can be told of the package without looking into it.
func (d *description) gate(tests bool) gate.Package {
	p := gate.Package{Path: d.path(), Own: d.own(), Files: d.files(tests)}
	for _, path := range d.ImportMap {
		p.Imports = append(p.Imports, plainPath(path))
	}
	return p
}
