package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/report"
)

const reportHelp = `Report judges the programs that the patterns match: which scopes each of their
credentials asks for, which its calls need, and what to change. Without a
pattern it judges the package in the current directory.

Give -format and -o in pairs for several outputs of one run:

    chatscopelint report -format table -format json -o scopes.json ./...

Files are written by rename, so there is the whole report or none. With -C they
are named as seen from DIR.

The exit status is 1 when there are findings that -fail-on counts, and 2 when
part of the input could not be analysed. Suppressed findings never count.
`

func runReport(env *environment, args []string) error {
	fs := newFlags("report")
	failOn := severityFlag{report.SeverityWarning}
	var outs outputs
	dir := fs.String("C", "", "change to `DIR` first")
	tests := fs.Bool("tests", false, "judge _test.go files too")
	tags := fs.String("tags", "", "build tags, a comma-separated `LIST`")
	fs.Var(&failOn, "fail-on", "the lowest `SEVERITY` that makes the exit status 1: error, warning, info or none")
	fs.Func("format", "write the report as `FORMAT`: "+strings.Join(report.Formats(), " or ")+" (default "+report.Formats()[0]+")", outs.setFormat)
	fs.Func("o", "write the report to `FILE`, not to standard output", outs.setFile)
	if done, err := parse(env, fs, reportHelp, args); done || err != nil {
		return err
	}
	if err := outs.complete(); err != nil {
		return usageError{"report", err.Error()}
	}
	base, err := changeDir(env.Dir, *dir)
	if err != nil {
		return usageError{"report", err.Error()}
	}
	patterns := fs.Args()
	if len(patterns) == 0 {
		patterns = []string{"."}
	}

	r, err := env.Audit(env.Context, audit.Config{
		Dir:      base,
		Patterns: patterns,
		Tests:    *tests,
		Tags:     splitTags(*tags),
		Version:  env.Version,
	})
	if err != nil {
		return err
	}
	if err := outs.write(env.Stdout, base, r); err != nil {
		return err
	}
	return verdict(r, failOn)
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
