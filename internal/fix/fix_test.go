package fix_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

var update = flag.Bool("update", false, "write the expected results anew")

// A module of test programs type-checks packages from text.
type module struct {
	fset  *token.FileSet
	texts map[string][]txtar.File // by import path
	done  map[string]*loaded
	std   types.Importer
}

type loaded struct {
	fix.Package
	names []string // of its files
}

func newModule(files ...[]txtar.File) *module {
	m := &module{fset: token.NewFileSet(), texts: make(map[string][]txtar.File), done: make(map[string]*loaded), std: std}
	for _, f := range slices.Concat(files...) {
		if path.Ext(f.Name) == ".go" {
			m.texts[path.Dir(f.Name)] = append(m.texts[path.Dir(f.Name)], f)
		}
	}
	return m
}

// std imports the standard library, once for all tests.
var std = importer.Default()

func (m *module) Import(name string) (*types.Package, error) {
	if _, ok := m.texts[name]; !ok {
		return m.std.Import(name)
	}
	p, err := m.load(name)
	if err != nil {
		return nil, err
	}
	return p.Types, nil
}

func (m *module) load(name string) (*loaded, error) {
	if p, ok := m.done[name]; ok {
		return p, nil
	}
	p := &loaded{Package: fix.Package{Info: &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Selections: make(map[*ast.SelectorExpr]*types.Selection), Scopes: make(map[ast.Node]*types.Scope),
	}}}
	for _, f := range m.texts[name] {
		file, err := parser.ParseFile(m.fset, f.Name, f.Data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.Files = append(p.Files, file)
		p.names = append(p.names, f.Name)
	}
	conf := types.Config{Importer: m, FakeImportC: true}
	var err error
	if p.Types, err = conf.Check(name, m.fset, p.Files, p.Info); err != nil {
		return nil, err
	}
	m.done[name] = p
	return p, nil
}

// program loads the packages of the archive below example.com/app.
func (m *module) program() ([]fix.Package, error) {
	var pkgs []fix.Package
	var names []string
	for name := range m.texts {
		if strings.HasPrefix(name, "example.com/app") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		p, err := m.load(name)
		if err != nil {
			return nil, err
		}
		pkgs = append(pkgs, p.Package)
	}
	return pkgs, nil
}

// TestSuggest makes the changes that the archives in testdata ask for, one fix
// for each block of lines "FILE TEXT SCOPE [INSTEAD...]" or
// "FILE TEXT client SCOPE...", where TEXT is what stands at the place. "said" is
// what each fix says that it does, or why there is none. The files in "want" are
// what comes out when all are applied, and compile.
func TestSuggest(t *testing.T) {
	names, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no archives (%v)", err)
	}
	libraries, err := txtar.ParseFile("testdata/libraries.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(name), "testdata/"), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got, err := suggest(archive, libraries.Files)
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if want := txtar.Format(archive); !bytes.Equal(txtar.Format(got), want) {
				t.Errorf("got\n%s", txtar.Format(got))
			}
		})
	}
}

// suggest is the archive with what comes out of its changes.
func suggest(archive *txtar.Archive, libraries []txtar.File) (*txtar.Archive, error) {
	result := &txtar.Archive{Comment: archive.Comment}
	var source []txtar.File
	var changes string
	for _, f := range archive.Files {
		switch {
		case f.Name == "said" || strings.HasPrefix(f.Name, "want/"):
			continue
		case f.Name == "changes":
			changes = string(f.Data)
		default:
			source = append(source, txtar.File{Name: "example.com/app/" + f.Name, Data: f.Data})
		}
		result.Files = append(result.Files, f)
	}
	m := newModule(libraries, source)
	pkgs, err := m.program()
	if err != nil {
		return nil, err
	}
	for i := range pkgs {
		pkgs[i].OtherBuilds = strings.Contains(string(archive.Comment), "other builds")
	}
	suggester := fix.New(m.fset, pkgs)
	var said strings.Builder
	var fixes []*report.Fix
	for block := range strings.SplitSeq(strings.TrimSpace(changes), "\n\n") {
		change, err := parseChange(block, source)
		if err != nil {
			return nil, err
		}
		suggested, err := suggester.Suggest(change)
		if err != nil {
			fmt.Fprintf(&said, "no: %v\n", err)
			continue
		}
		fmt.Fprintln(&said, suggested.Message)
		fixes = append(fixes, m.toReport(suggested))
	}
	result.Files = append(result.Files, txtar.File{Name: "said", Data: []byte(said.String())})
	edited, err := apply(fixes, source)
	if err != nil {
		return nil, err
	}
	for i, f := range source {
		if text, ok := edited[f.Name]; ok {
			source[i].Data = text
			result.Files = append(result.Files, txtar.File{Name: "want/" + strings.TrimPrefix(f.Name, "example.com/app/"), Data: text})
		}
	}
	if _, err := newModule(libraries, source).program(); err != nil {
		return nil, fmt.Errorf("what comes out does not compile: %w", err)
	}
	return result, nil
}

func (m *module) toReport(f *fix.Fix) *report.Fix {
	at := func(pos token.Pos) report.Position {
		p := m.fset.Position(pos)
		return report.Position{File: p.Filename, Line: p.Line, Column: p.Column}
	}
	r := &report.Fix{Message: f.Message}
	for _, e := range f.Edits {
		r.Edits = append(r.Edits, report.Edit{File: e.File, Start: at(e.Pos), End: at(e.End), NewText: e.NewText})
	}
	return r
}

func apply(fixes []*report.Fix, source []txtar.File) (map[string][]byte, error) {
	files, left := fix.Merge(fixes)
	if len(left) > 0 {
		return nil, errors.New("the fixes do not go together")
	}
	edited := make(map[string][]byte)
	for _, f := range source {
		if len(files[f.Name]) == 0 {
			continue
		}
		text, err := fix.Apply(f.Data, files[f.Name])
		if err != nil {
			return nil, err
		}
		edited[f.Name] = text
	}
	return edited, nil
}

func parseChange(block string, source []txtar.File) (*model.Change, error) {
	change := &model.Change{}
	for line := range strings.SplitSeq(block, "\n") {
		words := strings.Fields(line)
		if len(words) < 3 {
			return nil, fmt.Errorf("%q is no change", line)
		}
		at, err := place(words[0], words[1], source)
		if err != nil {
			return nil, err
		}
		var scopes []string
		for _, word := range words[2:] {
			scopes = append(scopes, scopemap.ScopePrefix+word)
		}
		if words[2] == "client" {
			change.Client = &model.ClientChange{Position: at, Scopes: scopes[1:]}
		} else {
			change.Scopes = append(change.Scopes, model.ScopeChange{URI: scopes[0], Position: at, Instead: scopes[1:]})
		}
	}
	return change, nil
}

// place is where a text stands in a file: the first time, or as "TEXT#2" the
// second.
func place(name, text string, source []txtar.File) (model.Position, error) {
	text, nth, _ := strings.Cut(text, "#")
	for _, f := range source {
		if f.Name != "example.com/app/"+name {
			continue
		}
		at := bytes.Index(f.Data, []byte(text))
		if next := bytes.Index(f.Data[at+1:], []byte(text)); nth == "2" && next >= 0 {
			at += 1 + next
		}
		if at >= 0 {
			before := f.Data[:at]
			return model.Position{File: f.Name, Line: 1 + bytes.Count(before, []byte("\n")), Column: at - bytes.LastIndexByte(before, '\n')}, nil
		}
	}
	return model.Position{}, fmt.Errorf("%s is not in %s", text, name)
}
