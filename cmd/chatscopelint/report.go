package main

import (
	"fmt"

	"github.com/chatscopelint/chatscopelint/internal/atomicfile"
	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/report"
)

const reportHelp = `Report judges the programs that the patterns match: which scopes each of their
credentials asks for, which its calls need, and what to change. Without a
pattern it judges the package in the current directory.

Give -format and -o in pairs for several outputs of one run:

    chatscopelint report -format table -format json -o scopes.json ./...

The formats are a table for a terminal, JSON for programs, Markdown for a comment
on a change or the summary of a job (never more than 65,000 bytes), JUnit for
tests views, and CSV for spreadsheets.

Files are written by rename, so there is the whole report or none. With -C they
are named as seen from DIR.

The format sarif is for GitHub code scanning and editors, the format github for
the log of a GitHub workflow, where it makes annotations.

Findings are silenced by a comment on their line (//nolint:overscope // reason),
by an entry of .chatscopelint.yml, or by a baseline that it names. The report
lists them apart; sarif and github leave them out without -suppressed. With
-write-baseline the exit status says only whether the file was written.

The exit status is 1 when there are findings that -fail-on counts, and 2 when
part of the input could not be analysed. Suppressed findings never count.
`

func runReport(env *environment, args []string) error {
	fs := newFlags("report")
	audit := newAuditFlags(fs)
	color := newColorFlag(fs)
	var outs outputs
	baseline := fs.String("write-baseline", "", "write the findings that stand to `FILE`; as the configuration's baseline it silences them")
	suppressed := fs.Bool("suppressed", false, "keep suppressed findings in sarif, github and junit too, which leave them out")
	fs.Func("format", "write the report as `FORMAT`: "+formatNames()+" (default "+report.Formats()[0]+")", outs.setFormat)
	fs.Func("o", "write the report to `FILE`, not to standard output", outs.setFile)
	if done, err := parse(env, fs, reportHelp, args); done || err != nil {
		return err
	}
	if err := outs.complete(); err != nil {
		return usageError{"report", err.Error()}
	}
	r, base, err := audit.run(env, fs.Args(), *baseline != "")
	if err != nil {
		return err
	}
	if err := outs.write(env, *color, *suppressed, base, r); err != nil {
		return err
	}
	if *baseline != "" {
		return writeBaseline(inDir(base, *baseline), r)
	}
	return verdict(r, audit.failOn)
}

// writeBaseline writes the findings that nothing silences yet. A report on part of
// the input makes none: what it leaves out would come back as new.
func writeBaseline(file string, r *report.Report) error {
	if len(r.Skipped) > 0 {
		return skippedError{len(r.Skipped)}
	}
	var standing []config.Finding
	for _, f := range r.Findings {
		if f.Suppressed == nil {
			standing = append(standing, config.Finding{Check: string(f.Check), File: f.Position.File, Fingerprint: f.Fingerprint})
		}
	}
	text, err := config.NewBaseline(standing).JSON()
	if err != nil {
		return err
	}
	if err := atomicfile.Write(file, text); err != nil {
		return fmt.Errorf("-write-baseline %s: not written: %w; name a file in a folder that can be written", file, err)
	}
	return nil
}
