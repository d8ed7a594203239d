package unit

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
)

// A mended finding is one with what mends it, nil where nothing does that is safe.
type mended struct {
	model.Finding
	fix *fix.Fix
}

// mend looks for what mends findings. It sees one package, so it knows of fewer
// fixes than the report does.
func (d *description) mend(findings []model.Finding, l *loaded) []mended {
	var s *fix.Suggester
	all := make([]mended, len(findings))
	for i, f := range findings {
		all[i].Finding = f
		if f.Change == nil {
			continue
		}
		if s == nil {
			s = fix.New(l.fset, []fix.Package{{
				Types: l.input.Types, Files: l.input.Files, Info: l.input.Info, OtherBuilds: fix.HasProgramFile(d.IgnoredFiles),
			}})
		}
		if suggested, err := s.Suggest(f.Change); err == nil {
			all[i].fix = suggested
		}
	}
	return all
}

// archive writes the files that the fixes change for the go command, which puts
// them in place. Findings are not shown then.
func (d *description) archive(findings []mended, l *loaded) error {
	if d.FixArchive == "" {
		return errors.New("this go command takes no fixes from a tool; use Go 1.26, or chatscopelint -fix")
	}
	var fixes []*report.Fix
	for _, f := range findings {
		if f.fix != nil {
			fixes = append(fixes, f.fix.Report(l.fset, func(file string, line, column int) report.Position {
				return report.Position{File: l.names[file], Line: line, Column: column}
			}))
		}
	}
	files, _ := fix.Merge(fixes) // what is left is for the next run
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := addFixed(w, name, files[name]); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return write(d.FixArchive, out.Bytes())
}

func addFixed(w *zip.Writer, name string, edits []report.Edit) error {
	content, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if content, err = fix.Apply(content, edits); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	f, err := w.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return err
}
