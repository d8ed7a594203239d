// Package metamorphic rewrites Go programs in ways that leave their meaning as
// it is, so that a test can make sure that the report on them stays as it is
// too. A rewrite is generated from the syntax and types of whatever program it
// is given; none knows the program.
package metamorphic

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/internal/load"
)

// A Program is a command with the packages in the folders below its own.
type Program struct {
	Name     string // its folder in the module
	Module   string // the module's path
	Packages []*Package
	Fset     *token.FileSet
}

// A Package is a type-checked package of a program.
type Package struct {
	Path  string
	Types *types.Package
	Info  *types.Info
	Files []*File
	// hasOthers is set when it has files that are not Go, or that this build leaves out.
	hasOthers bool
}

// A File is a source file of a package.
type File struct {
	Name   string // relative to the module's root, with slashes
	Syntax *ast.File
	Text   []byte
	pkg    *Package
	fset   *token.FileSet
}

// Load reads the programs of a module: each folder in its root is one.
func Load(ctx context.Context, dir string) ([]*Program, error) {
	loaded, err := load.Load(ctx, load.Config{Dir: dir, Patterns: []string{"./..."}})
	if err != nil {
		return nil, err
	}
	if len(loaded.Skipped) > 0 {
		return nil, fmt.Errorf("%s does not type-check: %v", dir, loaded.Skipped)
	}
	programs := make(map[string]*Program)
	var all []*Program
	for _, p := range loaded.Packages {
		if p.Module == nil || !p.Module.Main {
			continue
		}
		name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(p.PkgPath, p.Module.Path), "/"), "/")
		if name == "" {
			return nil, errors.New("a program in the module's root has no folder of its own")
		}
		program := programs[name]
		if program == nil {
			program = &Program{Name: name, Module: p.Module.Path, Fset: loaded.Fset}
			programs[name] = program
			all = append(all, program)
		}
		pkg := &Package{Path: p.PkgPath, Types: p.Types, Info: p.TypesInfo, hasOthers: len(p.OtherFiles) > 0 || fix.HasProgramFile(p.IgnoredFiles)}
		for _, syntax := range p.Syntax {
			file := loaded.Fset.Position(syntax.FileStart).Filename
			text, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			rel := path.Join(strings.TrimPrefix(p.PkgPath, p.Module.Path+"/"), filepath.Base(file))
			pkg.Files = append(pkg.Files, &File{Name: rel, Syntax: syntax, Text: text, pkg: pkg, fset: loaded.Fset})
		}
		program.Packages = append(program.Packages, pkg)
	}
	return slices.DeleteFunc(all, (*Program).hasMore), nil
}

// hasMore reports whether the program has files that would have to move with its
// code: those that it embeds, those for other builds, assembly.
func (p *Program) hasMore() bool {
	return slices.ContainsFunc(p.Packages, func(pkg *Package) bool {
		return pkg.hasOthers || slices.ContainsFunc(pkg.Files, func(f *File) bool { return bytes.Contains(f.Text, []byte("\n//go:embed ")) })
	})
}

// offset is the place of a position in the file's text.
func (f *File) offset(pos token.Pos) int { return f.fset.Position(pos).Offset }

// text is the source of a node.
func (f *File) text(n ast.Node) string { return f.between(n.Pos(), n.End()) }

func (f *File) between(start, end token.Pos) string {
	return string(f.Text[f.offset(start):f.offset(end)])
}

// funcs are the functions and methods that the file declares, with bodies.
func (f *File) funcs() []*ast.FuncDecl {
	var list []*ast.FuncDecl
	for _, decl := range f.Syntax.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
			list = append(list, fn)
		}
	}
	return list
}

// files are all files of the program.
func (p *Program) files() []*File {
	var list []*File
	for _, pkg := range p.Packages {
		list = append(list, pkg.Files...)
	}
	return list
}

// main is the package of the command; nil for a library.
func (p *Program) main() *Package {
	i := slices.IndexFunc(p.Packages, func(pkg *Package) bool { return pkg.Types.Name() == "main" })
	if i < 0 {
		return nil
	}
	return p.Packages[i]
}
