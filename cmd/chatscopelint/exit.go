package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
)

// The exit statuses of every command, whatever it prints and in which format.
const (
	statusOK     = 0 // nothing found
	statusFound  = 1 // findings; of why, nothing to explain
	statusFailed = 2 // not analysed in full, or called wrongly
)

// exitStatus is that of a command that ended in err. Whatever is not a finding
// is a failure: an error that nobody thought of must not look like a result.
func exitStatus(err error) int {
	var (
		found  foundError
		worse  worseError
		absent absentError
	)
	switch {
	case err == nil:
		return statusOK
	case errors.As(err, &found), errors.As(err, &worse), errors.As(err, &absent):
		return statusFound
	default:
		return statusFailed
	}
}

var errNoCommand = errors.New("name a command")

// errInterrupted stands for whatever came of the user's interrupt.
var errInterrupted = errors.New("interrupted")

// errNoPackage is the end of a report about nothing, which must not pass for
// a clean one.
var errNoPackage = errors.New("the patterns match no package; run it in a module, and give ./... or another pattern")

// errNotCompared is the end of a comparison that leaves something out.
var errNotCompared = errors.New("not all packages were analysed before and now, so not all is compared; the comparison says which and why")

// usageError is a command line that cannot be carried out.
type usageError struct {
	command string
	problem string
}

func (e usageError) Error() string {
	return fmt.Sprintf("%s; see chatscopelint help %s", e.problem, e.command)
}

func unknownCommand(name string) error {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return fmt.Errorf("unknown command %q; the commands are %s", name, strings.Join(names, ", "))
}

// foundError says how many findings count.
type foundError struct {
	findings int
	failOn   severityFlag
}

func (e foundError) Error() string {
	noun := "findings"
	if e.findings == 1 {
		noun = "finding"
	}
	if e.failOn.lowest == report.SeverityError {
		return fmt.Sprintf("%d %s of severity error", e.findings, noun)
	}
	return fmt.Sprintf("%d %s of severity %s or worse", e.findings, noun, e.failOn.lowest)
}

// worseError says what a change brings that must not come.
type worseError struct {
	findings  foundError
	forbidden []string // scopes
}

func (e worseError) Error() string {
	var parts []string
	if e.findings.findings > 0 {
		parts = append(parts, e.findings.Error()+" that did not stand before")
	}
	if len(e.forbidden) > 0 {
		parts = append(parts, "newly asked for and forbidden: "+strings.Join(e.forbidden, ", "))
	}
	return strings.Join(parts, "; ")
}

// absentError says that what why was asked about is not there.
type absentError struct {
	what string
}

func (e absentError) Error() string { return e.what }

// skippedError says how many packages were not analysed.
type skippedError struct {
	packages int
}

func (e skippedError) Error() string {
	if e.packages == 1 {
		return "1 package was not analysed; the report says which and why"
	}
	return fmt.Sprintf("%d packages were not analysed; the report says which and why", e.packages)
}

// verdict is how a run with this report ends. It looks at the report alone, so
// the status is the same whatever the format.
func verdict(r *report.Report, failOn severityFlag) error {
	if err := incomplete(r); err != nil {
		return err
	}
	n := 0
	for _, f := range r.Findings {
		if f.Suppressed == nil && failOn.counts(f.Severity) {
			n++
		}
	}
	if n > 0 {
		return foundError{n, failOn}
	}
	return nil
}

// incomplete is why a report does not tell of all that was asked for, nil if it does.
func incomplete(r *report.Report) error {
	switch {
	case len(r.Skipped) > 0:
		return skippedError{len(r.Skipped)}
	case r.Coverage.Packages == 0 && len(r.Programs) == 0:
		return errNoPackage
	}
	return nil
}

// diffVerdict is how a run with this comparison ends, whatever the format. forbidden
// are the scopes that are newly asked for and must not be.
func diffVerdict(d *report.Diff, failOn severityFlag, forbidden []string) error {
	if len(d.Old.Skipped)+len(d.New.Skipped) > 0 {
		return errNotCompared
	}
	n := 0
	for _, f := range d.Raised() {
		if failOn.counts(f.Severity) {
			n++
		}
	}
	if n > 0 || len(forbidden) > 0 {
		return worseError{foundError{n, failOn}, forbidden}
	}
	return nil
}

// severityFlag is what -fail-on takes: the lowest severity that counts.
type severityFlag struct {
	lowest report.Severity // "" for none
}

func (f severityFlag) counts(s report.Severity) bool {
	return f.lowest != "" && s.AtLeast(f.lowest)
}

// String and Set make it a flag.Value.
func (f *severityFlag) String() string {
	if f.lowest == "" {
		return "none"
	}
	return string(f.lowest)
}

func (f *severityFlag) Set(text string) error {
	switch s := report.Severity(text); s {
	case report.SeverityError, report.SeverityWarning, report.SeverityInfo:
		f.lowest = s
	case "none":
		f.lowest = ""
	default:
		return errors.New("use error, warning, info or none")
	}
	return nil
}

// cause is an error without the path that the operating system adds.
func cause(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}
