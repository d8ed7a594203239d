package check

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"time"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Settings are what findings depend on besides the code.
type Settings struct {
	Table   *scopemap.Table
	Project *config.Project // nil where there is no configuration
	Policy  *model.Policy   // nil where the configuration has none
	Told    *known.Told     // nil where it tells nothing
}

// NewSettings are those of a project, which may be nil. Findings in its
// configuration are named relative to the directory base.
func NewSettings(p *config.Project, base string) (Settings, error) {
	s := Settings{Table: scopemap.Default(), Project: p}
	if p != nil {
		s.Told = known.Tell(p.Config)
	}
	var err error
	s.Policy, err = p.Policy(base)
	return s, err
}

// PackageSettings are those of a project for a package in a directory. Findings in
// the configuration are named from the module's root, wherever the driver runs.
func PackageSettings(p *config.Project, dir string) (Settings, error) {
	if p == nil {
		return NewSettings(nil, dir)
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Settings{}, err
	}
	root, err := config.ModuleRoot(dir)
	if err != nil {
		return Settings{}, err
	}
	return NewSettings(p, root)
}

// Silence says which findings the comments, the configuration and its baseline
// silence. file is a position's file as [config.Project.Rel] names it.
func (s Settings) Silence(findings []model.Finding, comments []config.Nolint, file func(model.Position) string) config.Outcome {
	plain := make([]config.Finding, len(findings))
	for i, f := range findings {
		plain[i] = config.Finding{
			Check: f.Check, File: file(f.Position), Line: f.Position.Line, Function: f.Function,
			Scopes: f.Scopes, Fingerprint: f.Fingerprint(),
		}
	}
	return s.Project.Rules(comments, time.Now()).Apply(plain)
}

// Standing are the findings that nothing silences.
func (s Settings) Standing(findings []model.Finding, comments []config.Nolint, file func(model.Position) string) []model.Finding {
	var standing []model.Finding
	for i, by := range s.Silence(findings, comments, file).Silenced {
		if by.By == "" {
			standing = append(standing, findings[i])
		}
	}
	return standing
}

// Comments are the //nolint comments in files that name the checks here.
func (s Settings) Comments(fset *token.FileSet, files []*ast.File) []config.Nolint {
	var all []config.Nolint
	for _, file := range files {
		for _, group := range file.Comments {
			for _, comment := range group.List {
				n, ok := config.ParseNolint(comment.Text)
				if !ok {
					continue
				}
				at := fset.Position(comment.Pos())
				n.File, n.Line, n.Column = s.Project.Rel(at.Filename), at.Line, at.Column
				all = append(all, n)
			}
		}
	}
	return all
}
