package audit

import (
	"errors"
	"path"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/internal/load"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
)

// suggester writes fixes in the packages that were loaded.
func suggester(loaded *load.Result) *fix.Suggester {
	var pkgs []fix.Package
	for _, p := range loaded.Packages {
		pkgs = append(pkgs, fix.Package{
			Types: p.Types, Files: p.Syntax, Info: p.TypesInfo,
			OtherBuilds: hasProgramFile(p.IgnoredFiles),
		})
	}
	return fix.New(loaded.Fset, pkgs)
}

// hasProgramFile reports whether a Go file is among the files that is no test.
func hasProgramFile(files []string) bool {
	for _, name := range files {
		if path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") {
			return true
		}
	}
	return false
}

// fix is what mends a finding. An error says why nothing does that is safe.
func (b *builder) fix(f model.Finding) (*report.Fix, error) {
	if f.Change == nil {
		return nil, errors.New(f.Unchanged)
	}
	suggested, err := b.fixes.Suggest(f.Change)
	if err != nil {
		return nil, err
	}
	mends := &report.Fix{Message: suggested.Message}
	for _, e := range suggested.Edits {
		start, end := b.fset.Position(e.Pos), b.fset.Position(e.End)
		edit := report.Edit{
			Start:   b.position(model.Position{File: e.File, Line: start.Line, Column: start.Column}),
			End:     b.position(model.Position{File: e.File, Line: end.Line, Column: end.Column}),
			NewText: e.NewText,
		}
		edit.File = edit.Start.File
		mends.Edits = append(mends.Edits, edit)
	}
	return mends, nil
}
