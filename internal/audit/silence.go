package audit

import (
	"path/filepath"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/load"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
)

// project is the configuration of a run: the file that is named, else that of the
// module that the working directory lies in.
func (c Config) project() (*config.Project, error) {
	if c.ConfigFile != "" {
		return config.Open(c.ConfigFile)
	}
	return config.OpenIn(c.Dir)
}

func (c Config) settings() (check.Settings, error) {
	project, err := c.project()
	if err != nil {
		return check.Settings{}, err
	}
	if !c.NoBaseline {
		if err := project.LoadBaseline(); err != nil {
			return check.Settings{}, err
		}
	}
	base, err := filepath.Abs(c.Dir)
	if err != nil {
		return check.Settings{}, err
	}
	return check.NewSettings(project, base)
}

// A silencer says which findings comments, the configuration and its baseline
// silence.
type silencer struct {
	check.Settings
	comments []config.Nolint
	// whole is set where all of the module was looked at: what silences nothing
	// then is of no use.
	whole bool
}

func newSilencer(c Config, settings check.Settings, loaded *load.Result) *silencer {
	s := &silencer{Settings: settings}
	for _, pkg := range loaded.Packages {
		if _, own := loaded.Dirs[pkg.PkgPath]; own {
			s.comments = append(s.comments, settings.Comments(loaded.Fset, pkg.Syntax)...)
		}
	}
	if p := settings.Project; p != nil {
		dir, err := filepath.Abs(c.Dir)
		s.whole = err == nil && dir == p.Dir && slices.Contains(c.Patterns, "./...") && len(loaded.Skipped) == 0
	}
	return s
}

// silence says of each finding what silences it, and which parts of the
// configuration, unheeded ones too, and which comments are of no use.
func (b *builder) silence(s *silencer, findings []model.Finding, unheeded []config.Stale) ([]*report.Suppressed, []report.Stale) {
	file := func(at report.Position) string {
		return s.Project.Rel(filepath.Join(b.base, filepath.FromSlash(at.File)))
	}
	out := s.Silence(findings, s.comments, func(p model.Position) string { return file(b.position(p)) })
	marks := make([]*report.Suppressed, len(findings))
	for i, by := range out.Silenced {
		if by.By != "" {
			marks[i] = &report.Suppressed{By: report.SuppressedBy(by.By), Reason: by.Reason, Until: by.Until}
		}
	}
	var stale []report.Stale
	for _, x := range append(out.Stale, unheeded...) {
		if x.Problem == config.Unused && x.By != config.ByNolint && !s.whole {
			continue // what it silences may not have been looked at
		}
		stale = append(stale, report.Stale{
			By: report.SuppressedBy(x.By), Problem: report.Problem(x.Problem), Message: x.Message,
			Position: report.Position{File: b.relative(s.Project, x.File), Line: x.Line, Column: x.Column},
		})
	}
	return marks, stale
}

// relative is a file that a project names, relative to the working directory.
func (b *builder) relative(p *config.Project, file string) string {
	if p != nil && !filepath.IsAbs(file) {
		file = filepath.Join(p.Dir, filepath.FromSlash(file))
	}
	if rel, err := filepath.Rel(b.base, file); err == nil {
		file = rel
	}
	return filepath.ToSlash(file)
}
