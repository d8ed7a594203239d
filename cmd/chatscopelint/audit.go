package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

// auditFlags are those of the commands that judge programs.
type auditFlags struct {
	name        string
	dir, config *string
	tests       *bool
	tags        *string
	failOn      severityFlag
}

func newAuditFlags(fs *flag.FlagSet) *auditFlags {
	a := newInputFlags(fs)
	fs.Var(&a.failOn, "fail-on", "the lowest `SEVERITY` that makes the exit status 1: error, warning, info or none")
	return a
}

// newInputFlags are those that say what to read, for commands that do not count
// findings.
func newInputFlags(fs *flag.FlagSet) *auditFlags {
	return &auditFlags{
		name:   fs.Name(),
		dir:    fs.String("C", "", "change to `DIR` first"),
		config: fs.String("config", "", "the configuration `FILE` to use, not the .chatscopelint.yml in the module's root"),
		tests:  fs.Bool("tests", false, "judge _test.go files too"),
		tags:   fs.String("tags", "", "build tags, a comma-separated `LIST`"),
		failOn: severityFlag{report.SeverityWarning},
	}
}

// run audits the programs that the patterns match. base is the directory that
// files are named from.
func (a *auditFlags) run(env *environment, patterns []string, noBaseline bool) (r *report.Report, base string, err error) {
	base, err = changeDir(env.Dir, *a.dir)
	if err != nil {
		return nil, "", usageError{a.name, err.Error()}
	}
	r, err = a.in(env, base, base, patterns, noBaseline)
	return r, base, err
}

// in audits the programs that the patterns match in dir. The configuration is named
// from base.
func (a *auditFlags) in(env *environment, dir, base string, patterns []string, noBaseline bool) (*report.Report, error) {
	if len(patterns) == 0 {
		patterns = []string{"."}
	}
	config := *a.config
	if config != "" {
		config = inDir(base, config)
	}
	conf := audit.Config{
		Dir:        dir,
		Patterns:   patterns,
		Tests:      *a.tests,
		Tags:       splitTags(*a.tags),
		Version:    env.Version,
		ConfigFile: config,
		NoBaseline: noBaseline,
	}
	if p := env.startProgress(); p != nil {
		defer p.ended()
		conf.Progress = p.tell
	}
	return env.Audit(env.Context, conf)
}

// changeDir is where -C leads from dir.
func changeDir(dir, to string) (string, error) {
	if to == "" {
		return dir, nil
	}
	to = inDir(dir, to)
	info, err := os.Stat(to)
	if err != nil {
		return "", fmt.Errorf("-C: %w", err)
	}
	if !info.IsDir() {
		return "", fmt.Errorf("-C: %s is not a directory", to)
	}
	return to, nil
}

// inDir is the path as seen from dir.
func inDir(dir, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(dir, path)
}

func splitTags(list string) []string {
	return strings.FieldsFunc(list, func(c rune) bool { return c == ',' || c == ' ' })
}
