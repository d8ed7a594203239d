package audit

import (
	"errors"

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
			OtherBuilds: fix.HasProgramFile(p.IgnoredFiles),
		})
	}
	return fix.New(loaded.Fset, pkgs)
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
	return suggested.Report(b.fset, func(file string, line, column int) report.Position {
		return b.position(model.Position{File: file, Line: line, Column: column})
	}), nil
}
