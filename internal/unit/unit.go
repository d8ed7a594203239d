// Package unit analyses one package as a build system hands it over: by a file
// that names the package's sources, its imports' export data and what the
// analysis of these said. go vet -vettool works like that.
//
// It is not go/analysis's own unitchecker, which loads every package of the build,
// the standard library too. Here a package that cannot matter is left at once,
// when no more than the file that describes it has been read.
package unit

import (
	"errors"
	"fmt"
	"go/scanner"
	"go/types"
	"io"
	"strings"

	"github.com/chatscopelint/chatscopelint/analyzers"
	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/extract"
	"github.com/chatscopelint/chatscopelint/internal/gate"
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Called reports whether a command line is one of the protocol: go vet asks for
// the version and for the flags, and then hands over packages.
func Called(args []string) bool {
	if len(args) == 0 {
		return false
	}
	return strings.HasSuffix(args[len(args)-1], ".cfg") || len(args) == 1 && (args[0] == "-V=full" || args[0] == "-flags")
}

// Main carries out a command line of the protocol and returns the exit status.
func Main(args []string, stdout, stderr io.Writer) int {
	err := run(args, stdout, stderr)
	switch {
	case err == nil:
		return 0
	case inSource(err):
		fmt.Fprintln(stderr, err) // it begins with the place
	case err != errFound:
		fmt.Fprintln(stderr, "chatscopelint:", err)
	}
	return 1
}

// inSource reports whether something is wrong with the Go code.
func inSource(err error) bool {
	_, syntax := errors.AsType[scanner.ErrorList](err)
	_, typing := errors.AsType[types.Error](err)
	return syntax || typing
}

func run(args []string, stdout, stderr io.Writer) error {
	switch args[0] {
	case "-V=full":
		return printVersion(stdout)
	case "-flags":
		return printFlags(stdout)
	}
	opts, file, err := parseFlags(args)
	if err != nil {
		return err
	}
	d, err := readDescription(file)
	if err != nil {
		return err
	}
	findings, loaded, err := d.analyse(opts)
	if err != nil || d.VetxOnly && len(findings) == 0 {
		return err
	}
	shown := d.mend(opts.shown(findings, loaded), loaded)
	if opts.fix {
		return d.archive(shown, loaded)
	}
	return d.print(opts, shown, loaded, stdout, stderr)
}

// analyse writes what importers of the package need, and finds what stands in it. A
// package that cannot matter is left before anything of it is read: l is nil then,
// and the findings are none.
func (d *description) analyse(opts *options) (findings []model.Finding, l *loaded, err error) {
	imports, err := d.imported()
	if err != nil {
		return nil, nil, err
	}
	standing, size, err := d.standing(opts.tests, imports)
	if err != nil {
		return nil, nil, err
	}
	if standing == gate.Outside && !known.ListsDefaults(d.path()) {
		return nil, nil, d.writeFacts(nil)
	}
	l, err = d.load(opts.tests)
	if err != nil {
		if d.SucceedOnTypecheckFailure {
			err = d.writeFacts(nil)
		}
		return nil, nil, err
	}
	l.input.Light, l.input.NotGo, l.input.NotBuilt = size, d.NonGoFiles, d.IgnoredFiles
	if !d.own() {
		l.input.Blame = summary.EffectsOnly
	}
	pkgs, err := l.summarize(imports)
	if err != nil {
		return nil, nil, err
	}
	if err := d.writeFacts(d.handedOn(pkgs)); err != nil || !d.asked(opts, pkgs) {
		return nil, nil, err
	}
	findings, err = d.judge(pkgs, l, opts)
	return findings, l, err
}

// standing is how the package stands, and its size if it is a light one. The
// configuration is only read where it may tell of a function that the package
// imports.
func (d *description) standing(tests bool, imports []*summary.Package) (gate.Standing, int64, error) {
	p := d.gate(tests)
	standing, size := check.Gate(p, imports)
	if standing == gate.Inside || !p.Own {
		return standing, size, nil
	}
	var prefixes []string
	for _, path := range p.Imports {
		prefixes = append(prefixes, path+".")
	}
	if ok, err := config.Mentions(d.dir(), prefixes); !ok || err != nil {
		return standing, size, err
	}
	project, err := config.OpenIn(d.dir())
	if err != nil {
		return standing, size, err
	}
	p.Told = known.Tell(project.Config)
	standing, size = check.Gate(p, imports)
	return standing, size, nil
}

// summarize extracts the package beside those that it imports. Of a client only
// its default scopes are read.
func (l *loaded) summarize(imports []*summary.Package) ([]*summary.Package, error) {
	if path := l.input.Types.Path(); known.ListsDefaults(path) {
		if client, ok := extract.Client(path, l.input.Types.Name(), l.input.Files); ok {
			return []*summary.Package{client}, nil
		}
		return nil, nil
	}
	own, err := extract.New(l.fset).Package(l.input)
	if err != nil {
		return nil, fmt.Errorf("%s %w", l.input.Types.Path(), err)
	}
	return summary.Merge(imports, []*summary.Package{own}), nil
}

// judge finds what stands in the package and nothing silences.
func (d *description) judge(pkgs []*summary.Package, l *loaded, opts *options) ([]model.Finding, error) {
	project, err := config.OpenIn(d.dir())
	if err != nil {
		return nil, err
	}
	if err := project.LoadBaseline(); err != nil {
		return nil, err
	}
	settings, err := check.PackageSettings(project, d.dir())
	if err != nil {
		return nil, err
	}
	views := check.NewViews(pkgs, settings)
	var findings []model.Finding
	for _, c := range analyzers.Checks() {
		if opts.checks.Runs(c.Name) {
			findings = append(findings, views.Findings(c, d.path())...)
		}
	}
	comments := settings.Comments(l.fset, append(l.others(d, findings), l.input.Files...))
	return settings.Standing(findings, comments, func(p model.Position) string { return project.Rel(l.names[p.File]) }), nil
}
