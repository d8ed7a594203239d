// Package audit takes package patterns to a report. Its Run is the whole path:
// load, extract, solve, add the script projects, judge, build.
package audit

import (
	"context"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/load"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/solve"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Config says what to audit.
type Config struct {
	Dir      string   // the working directory; "" for the process's own
	Patterns []string // as the go command takes them; script projects in their trees count too
	Tests    bool     // judge _test.go files too
	Tags     []string // build tags
	Version  string   // what the report gives as the tool's version
}

// Run audits the programs that the patterns match. An error is a refusal:
// there is no report then.
func Run(ctx context.Context, c Config) (*report.Report, error) {
	loaded, scripts, err := find(ctx, c)
	if err != nil {
		return nil, err
	}
	summaries, skipped := summarize(loaded)
	table := scopemap.Default()
	m := solve.Run(summaries, table)
	skipped = addScripts(m, scripts, skipped, table)
	findings := judge(m, table)
	loaded.Matched += len(scripts)
	return build(c, loaded, skipped, m, findings, table)
}

// summarize extracts every package that was loaded. One that cannot be is
// listed, and the others are analysed without it.
func summarize(loaded *load.Result) ([]*summary.Package, []load.Skipped) {
	builder := extract.New(loaded.Fset)
	skipped := loaded.Skipped
	var summaries []*summary.Package
	for _, pkg := range loaded.Packages {
		blame := summary.Blamed
		if _, own := loaded.Dirs[pkg.PkgPath]; !own {
			blame = summary.EffectsOnly
		}
		s, err := builder.Package(extract.Input{Types: pkg.Types, Files: pkg.Syntax, Info: pkg.TypesInfo, Blame: blame})
		if err != nil {
			skipped = append(skipped, load.Skipped{Package: pkg.PkgPath, Reason: err.Error()})
			continue
		}
		summaries = append(summaries, s)
	}
	for _, c := range loaded.Clients {
		if s, ok := extract.Client(c.Path, c.Name, c.Files); ok {
			summaries = append(summaries, s)
		}
	}
	return summaries, skipped
}

// judge runs every check.
func judge(m *model.Model, table *scopemap.Table) []model.Finding {
	var findings []model.Finding
	for _, c := range analyzers.Checks() {
		for _, f := range c.Judge(m, table) {
			if f.Check = c.Name; !m.Unblamed[f.Position.File] {
				findings = append(findings, f)
			}
		}
	}
	return findings
}
