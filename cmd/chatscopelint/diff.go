package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

const diffHelp = `Diff compares two reports in JSON: which scopes the programs newly ask for or no
longer ask for, which they newly need, and which findings and calls come and go.

    chatscopelint report -format json -o old.json ./...
    chatscopelint diff old.json new.json

With -base it makes both reports: of a revision of the git repository, then of
the files as they are, uncommitted changes included.

    chatscopelint diff -base main ./...

The revision is laid out in a temporary folder. Nothing of the repository is
changed. The patterns, -tags, -tests and -config hold for both. Without -config
each has the .chatscopelint.yml that it holds. Submodules are not laid out.

The exit status is 1 when a finding that -fail-on counts newly stands, or a scope
is newly asked for that the configuration or -forbid forbids, and 2 when the two
could not be compared in full. With -C all files are named as seen from DIR.
`

// diffFlags are what the command line asks for.
type diffFlags struct {
	*auditFlags
	set    *flag.FlagSet
	base   string
	out    output
	forbid []report.Class
}

func runDiff(env *environment, args []string) error {
	fs := newFlags("diff")
	color := newColorFlag(fs)
	d := &diffFlags{auditFlags: newAuditFlags(fs), set: fs}
	fs.Func("base", "compare with the git revision `REV`", d.setBase)
	fs.Func("forbid", "the `CLASSES` of which no scope may be newly asked for, a comma-separated list: non-sensitive, sensitive, restricted", d.setForbid)
	format := formatFlag(fs, report.DiffFormats())
	fs.Func("o", "write the comparison to `FILE`, not to standard output", d.setFile)
	if done, err := parse(env, fs, diffHelp, args); done || err != nil {
		return err
	}
	d.out.format = *format
	dir, err := changeDir(env.Dir, *d.dir)
	if err != nil {
		return usageError{"diff", err.Error()}
	}
	forbidden, err := d.forbidden(dir)
	if err != nil {
		return err
	}
	diff, err := d.compare(env, dir)
	if err != nil {
		return err
	}
	names := diff.Forbid(forbidden)
	var rendered bytes.Buffer
	if err := report.RenderDiff(&rendered, d.out.format, diff, d.out.options(env, *color)); err != nil {
		return err
	}
	if err := d.out.write(env.Stdout, dir, rendered.Bytes()); err != nil {
		return err
	}
	return diffVerdict(diff, d.failOn, names)
}

func (d *diffFlags) setBase(rev string) error {
	if rev == "" {
		return errors.New("name a revision")
	}
	d.base = rev
	return nil
}

func (d *diffFlags) setFile(file string) error {
	d.out.file = file
	return isFile(file)
}

func (d *diffFlags) setForbid(list string) error {
	classes := []report.Class{report.ClassNonSensitive, report.ClassSensitive, report.ClassRestricted}
	for name := range strings.SplitSeq(list, ",") {
		class := report.Class(strings.TrimSpace(name))
		if !slices.Contains(classes, class) {
			return errors.New("use non-sensitive, sensitive or restricted")
		}
		d.forbid = append(d.forbid, class)
	}
	return nil
}

// compare compares what the command line names.
func (d *diffFlags) compare(env *environment, dir string) (*report.Diff, error) {
	if d.base != "" {
		return d.compareBase(env, dir)
	}
	if d.set.NArg() != 2 {
		return nil, usageError{"diff", "diff takes two reports, OLD.json and NEW.json, or -base REV and package patterns"}
	}
	if *d.tests || *d.tags != "" {
		return nil, usageError{"diff", "-tests and -tags go with -base; the reports say what they were made with"}
	}
	old, err := readReport(dir, d.set.Arg(0))
	if err != nil {
		return nil, err
	}
	new, err := readReport(dir, d.set.Arg(1))
	if err != nil {
		return nil, err
	}
	diff := report.Compare(old, new)
	diff.Old.Name, diff.New.Name = sideName(d.set.Arg(0)), sideName(d.set.Arg(1))
	return diff, nil
}

func readReport(dir, file string) (*report.Report, error) {
	data, err := os.ReadFile(inDir(dir, file))
	if err != nil {
		return nil, fmt.Errorf("%s: %w; write a report with chatscopelint report -format json", file, cause(err))
	}
	return report.Decode(file, bytes.NewReader(data))
}

// sideName is how the comparison names a file: the same on every machine.
func sideName(file string) string {
	if filepath.IsAbs(file) {
		return filepath.Base(file)
	}
	return filepath.ToSlash(filepath.Clean(file))
}

// forbidden says what must not be newly asked for: by the configuration that a
// report on dir would go by, and by -forbid.
func (d *diffFlags) forbidden(dir string) (func(scope string, class report.Class) bool, error) {
	project, err := d.project(dir)
	if err != nil {
		return nil, err
	}
	scopes, classes := map[string]bool{}, map[report.Class]bool{}
	for _, class := range d.forbid {
		classes[class] = true
	}
	if project != nil {
		for _, s := range project.Config.Forbidden.Scopes {
			scopes[s.Value] = true
		}
		for _, c := range project.Config.Forbidden.Classes {
			classes[report.Class(c.Value)] = true
		}
	}
	return func(scope string, class report.Class) bool {
		return classes[class] || scopes[scopemap.Canonical(scope)]
	}, nil
}

func (d *diffFlags) project(dir string) (*config.Project, error) {
	if *d.config != "" {
		return config.Open(inDir(dir, *d.config))
	}
	return config.OpenIn(dir)
}
