// Package audit takes package patterns to a report. Its Run is the whole path:
// load, extract, solve and judge each package, take the programs together, add
// the script projects, build.
package audit

import (
	"context"
	"slices"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/analyzers/policy"
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/load"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/solve"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/report"
)

// Config says what to audit.
type Config struct {
	Dir      string   // the working directory; "" for the process's own
	Patterns []string // as the go command takes them; script projects in their trees count too
	Tests    bool     // judge _test.go files too
	Tags     []string // build tags
	Version  string   // what the report gives as the tool's version
	// ConfigFile is the configuration to use instead of that in the module's root.
	ConfigFile string
	NoBaseline bool // let the baseline that the configuration names silence nothing
	// Progress is told how far the run is, where it is not nil: what is being done
	// with packages ("loading"), and with how many of them it is done. The total is 0
	// as long as it is not known.
	Progress func(stage string, done, total int)
}

// at says how far the run is. The error says that it is to end here.
func (c Config) at(ctx context.Context, stage string, done, total int) error {
	if c.Progress != nil {
		c.Progress(stage, done, total)
	}
	return ctx.Err()
}

// Run audits the programs that the patterns match. An error is a refusal:
// there is no report then.
func Run(ctx context.Context, c Config) (*report.Report, error) {
	q, err := inquire(ctx, c)
	if err != nil {
		return nil, err
	}
	return q.build()
}

// An inquiry is what a run found out.
type inquiry struct {
	Config
	settings check.Settings
	loaded   *load.Result
	skipped  []load.Skipped
	model    *model.Model
	findings []model.Finding
	unheeded []config.Stale // what the configuration tells for nothing
}

func inquire(ctx context.Context, c Config) (*inquiry, error) {
	settings, err := c.settings()
	if err != nil {
		return nil, err
	}
	if err := c.at(ctx, "loading", 0, 0); err != nil {
		return nil, err
	}
	loaded, scripts, err := find(ctx, c, settings.Told)
	if err != nil {
		return nil, err
	}
	q := &inquiry{Config: c, settings: settings, loaded: loaded}
	summaries, skipped, err := c.summarize(ctx, loaded)
	if err != nil {
		return nil, err
	}
	views := check.NewViews(summaries, settings)
	if err := c.look(ctx, views, summaries); err != nil {
		return nil, err
	}
	q.findings = judge(views, summaries)
	q.unheeded = unheeded(settings, views, summaries)
	q.model, q.skipped = solve.Whole(summaries, views.Of, settings.Table, settings.Told), skipped
	q.addScripts(scripts)
	q.model.Policy = settings.Policy
	q.addIdle()
	q.unheeded = append(q.unheeded, q.strangers()...)
	q.findings = append(q.findings, policy.Unused(q.model, settings.Table)...)
	return q, nil
}

// summarize extracts every package that was loaded. One that cannot be is
// listed, and the others are analysed without it.
func (c Config) summarize(ctx context.Context, loaded *load.Result) ([]*summary.Package, []load.Skipped, error) {
	builder := extract.New(loaded.Fset)
	skipped := loaded.Skipped
	var summaries []*summary.Package
	for i, pkg := range loaded.Packages {
		if err := c.at(ctx, "reading", i, len(loaded.Packages)); err != nil {
			return nil, nil, err
		}
		blame := summary.Blamed
		if _, own := loaded.Dirs[pkg.PkgPath]; !own {
			blame = summary.EffectsOnly
		}
		s, err := builder.Package(extract.Input{Types: pkg.Types, Files: pkg.Syntax, Info: pkg.TypesInfo, Blame: blame, Light: loaded.Light[pkg.PkgPath], NotGo: pkg.OtherFiles, NotBuilt: pkg.IgnoredFiles})
		if err != nil {
			skipped = append(skipped, load.Skipped{Package: pkg.PkgPath, Reason: err.Error()})
			continue
		}
		summaries = append(summaries, s)
	}
	for _, client := range loaded.Clients {
		if s, ok := extract.Client(client.Path, client.Name, client.Files); ok {
			summaries = append(summaries, s)
		}
	}
	return summaries, skipped, nil
}

// look makes the views of the packages under analysis, which are kept. That is
// most of the work of judging them.
func (c Config) look(ctx context.Context, views *check.Views, pkgs []*summary.Package) error {
	own := slices.DeleteFunc(slices.Clone(pkgs), func(p *summary.Package) bool { return p.Blame != summary.Blamed })
	for i, pkg := range own {
		if err := c.at(ctx, "analysing", i, len(own)); err != nil {
			return err
		}
		views.Of(pkg.Path)
	}
	return nil
}

// judge runs every check on every package, as a driver does that looks at one
// package at a time. It knows more than that: what the view of a library tells
// does not stand where the programs that it is in tell otherwise.
func judge(views *check.Views, pkgs []*summary.Package) []model.Finding {
	var findings []model.Finding
	for _, c := range analyzers.Checks() {
		for _, pkg := range pkgs {
			if pkg.Blame != summary.Blamed {
				continue
			}
			for _, f := range views.Findings(c, pkg.Path) {
				if slices.ContainsFunc(findings, f.Same) {
					continue // another command proves it too
				}
				if pkg.Name == "main" || !refuted(views, pkgs, c, f) {
					findings = append(findings, f)
				}
			}
		}
	}
	return findings
}

// refuted reports whether there are programs that have what the finding is about,
// and none has the finding.
func refuted(views *check.Views, pkgs []*summary.Package, c check.Check, f model.Finding) bool {
	had := false
	for _, pkg := range pkgs {
		if pkg.Name == "main" && views.Of(pkg.Path).Model.Has(f) {
			if views.Proves(c, pkg.Path, f) {
				return false
			}
			had = true
		}
	}
	return had
}
