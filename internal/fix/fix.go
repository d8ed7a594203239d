// Package fix turns a change that a check found safe into edits of the source.
// It has the syntax and the types, and refuses what it cannot do without doubt:
// the edited program compiles, and does all else as before.
package fix

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A Package is a type-checked package that may be edited.
type Package struct {
	Types *types.Package
	Files []*ast.File
	Info  *types.Info
	// OtherBuilds is set when the package has Go files that this build leaves
	// out: what they use is not seen.
	OtherBuilds bool
}

// A Fix is the edits for one change.
type Fix struct {
	Message string // what they do, as a command
	Edits   []Edit // by position
}

// An Edit replaces the text from Pos to End.
type Edit struct {
	File     string // in the form of model.Position.File
	Pos, End token.Pos
	NewText  string
}

// A Suggester writes fixes for a program. Those that it gives can be applied
// one by one or all together.
type Suggester struct {
	fset *token.FileSet
	pkgs []*unit
	// The import paths of the packages.
	paths map[string]bool
	// Made when first asked for.
	uses  map[object][]use
	decls map[object]decl
	texts map[string][]use
	// The identifiers in tests that are not at hand, by folder.
	tested map[string]map[string]bool

	// What the fixes so far take away: mentions of scopes, and of packages.
	dropped map[ast.Expr]bool
	gone    map[*ast.Ident]bool
}

// A unit is a package, ready to be searched.
type unit struct {
	Package
	root inspector.Cursor
}

// New is a Suggester for packages, each with the types of those that it
// imports. Where one is left out that uses another, there are fewer fixes.
func New(fset *token.FileSet, pkgs []Package) *Suggester {
	s := &Suggester{fset: fset, paths: make(map[string]bool), dropped: make(map[ast.Expr]bool), gone: make(map[*ast.Ident]bool)}
	for _, p := range pkgs {
		s.pkgs = append(s.pkgs, &unit{p, inspector.New(p.Files).Root()})
		s.paths[p.Types.Path()] = true
	}
	return s
}

// Suggest writes the fix for a change. An error says why there is none.
func (s *Suggester) Suggest(change *model.Change) (*Fix, error) {
	d := &draft{Suggester: s, dropped: make(map[ast.Expr]bool)}
	write := func() error { return d.changeScopes(change.Scopes) }
	if change.Client != nil {
		write = func() error { return d.nameScopes(*change.Client) }
	}
	if err := write(); err != nil {
		return nil, err
	}
	if err := d.dropImports(); err != nil {
		return nil, err
	}
	for e := range d.dropped {
		s.dropped[e] = true
	}
	for _, id := range d.gone {
		s.gone[id] = true
	}
	slices.SortFunc(d.edits, func(a, b Edit) int { return int(a.Pos - b.Pos) })
	return &Fix{Message: d.message(), Edits: d.edits}, nil
}

// A draft is a fix in the making.
type draft struct {
	*Suggester
	edits   []Edit
	does    []string // what it does, in words
	dropped map[ast.Expr]bool
	gone    []*ast.Ident // packages that are named no longer
}

func (d *draft) edit(at *spot, pos, end token.Pos, text string) {
	d.edits = append(d.edits, Edit{File: at.name, Pos: pos, End: end, NewText: text})
}

func (d *draft) say(format string, args ...any) {
	if text := fmt.Sprintf(format, args...); !slices.Contains(d.does, text) {
		d.does = append(d.does, text)
	}
}

func (d *draft) message() string { return strings.Join(d.does, "; ") }

// short are scopes as a message names them.
func short(uris ...string) string {
	return strings.ReplaceAll(strings.Join(uris, ", "), scopemap.ScopePrefix, "")
}
