package check

import (
	"go/ast"

	"golang.org/x/tools/go/analysis"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// Options say how a driver of go/analysis runs the checks.
type Options struct {
	Info  bool // findings of severity info too
	Tests bool // the files of tests too
	// Comments says which //nolint comments silence findings; nil: none. To the
	// others the driver sees itself.
	Comments func(config.Nolint) bool
	// Project is the configuration for a package in a directory; nil where there
	// is none.
	Project func(dir string) (*config.Project, error)
}

// settings are those for the package at hand. Nothing is looked for on behalf of a
// dependency, of which there are many.
func (o Options) settings(pass *analysis.Pass, files []*ast.File) (Settings, error) {
	if o.Project == nil || !isOwn(pass) {
		return PackageSettings(nil, "")
	}
	dir := dirOf(pass, files)
	project, err := o.Project(dir)
	if err != nil {
		return Settings{}, err
	}
	return PackageSettings(project, dir)
}

// Analyzers makes checks analyzers of go/analysis that share what they trace.
func (o Options) Analyzers(checks ...Check) []*analysis.Analyzer {
	tracer := o.tracer()
	all := make([]*analysis.Analyzer, len(checks))
	for i, c := range checks {
		all[i] = o.analyzer(c, tracer)
	}
	return all
}

// standard is how the analyzers of the check packages run: whoever asks for a
// check by its name wants all that it finds.
var (
	standard       = Options{Info: true, Comments: func(config.Nolint) bool { return true }}
	standardTracer = standard.tracer()
)

// Analyzer makes a check an analyzer of go/analysis, with the options of one that
// a driver names.
func Analyzer(c Check) *analysis.Analyzer { return standard.analyzer(c, standardTracer) }

// analyzer reports the findings that the package at hand proves.
func (o Options) analyzer(c Check, tracer *analysis.Analyzer) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     c.Name,
		Doc:      c.Doc,
		Requires: []*analysis.Analyzer{tracer},
		Run: func(pass *analysis.Pass) (any, error) {
			t := pass.ResultOf[tracer].(*trace)
			if t.views == nil {
				return nil, nil
			}
			findings, in := t.findings(pass, c)
			for _, f := range findings {
				pos, ok := in.pos(f.Position)
				if !ok || f.Severity == model.Info && !o.Info {
					continue
				}
				// No related information: golangci-lint makes findings of it.
				pass.Report(analysis.Diagnostic{Pos: pos, Category: f.Reason, Message: f.Message, SuggestedFixes: suggested(t.mend(pass, f))})
			}
			return nil, nil
		},
	}
}

// suggested is a fix as go/analysis has it.
func suggested(f *fix.Fix) []analysis.SuggestedFix {
	if f == nil {
		return nil
	}
	s := analysis.SuggestedFix{Message: f.Message}
	for _, e := range f.Edits {
		s.TextEdits = append(s.TextEdits, analysis.TextEdit{Pos: e.Pos, End: e.End, NewText: []byte(e.NewText)})
	}
	return []analysis.SuggestedFix{s}
}
