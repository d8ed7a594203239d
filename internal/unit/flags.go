package unit

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"

	"github.com/chatscopelint/chatscopelint/analyzers"
)

// options are what the flags say. go vet hands them to the tool once for each
// package.
type options struct {
	json    bool
	context int // how many lines around a finding to show; -1 for none
	info    bool
	tests   bool
	checks  map[string]*choice
}

// A choice is whether a check is to run: it need not be said.
type choice struct{ said, run bool }

func (c *choice) String() string   { return strconv.FormatBool(c.run) }
func (c *choice) IsBoolFlag() bool { return true }
func (c *choice) Set(text string) (err error) {
	c.said = true
	c.run, err = strconv.ParseBool(text)
	return err
}

func newFlags() (*flag.FlagSet, *options) {
	fs := flag.NewFlagSet("chatscopelint", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	opts := &options{checks: make(map[string]*choice)}
	fs.BoolVar(&opts.json, "json", false, "write findings as JSON")
	fs.IntVar(&opts.context, "c", -1, "show the line of a finding with this many lines around it")
	fs.BoolVar(&opts.info, "info", false, "show findings of severity info too")
	fs.BoolVar(&opts.tests, "tests", false, "judge _test.go files too")
	for _, c := range analyzers.Checks() {
		opts.checks[c.Name] = new(choice)
		fs.Var(opts.checks[c.Name], c.Name, "run this check, and those that are named too; false: all but this")
	}
	return fs, opts
}

// parseFlags reads the command line for one package.
func parseFlags(args []string) (opts *options, file string, err error) {
	fs, opts := newFlags()
	if err := fs.Parse(args); err != nil {
		return nil, "", err
	}
	if fs.NArg() != 1 {
		return nil, "", errors.New("go vet hands over one package at a time")
	}
	return opts, fs.Arg(0), nil
}

// runs reports whether the check is to run: where some are named, these, else all
// but those that are said not to.
func (o *options) runs(check string) bool {
	for _, c := range o.checks {
		if c.said && c.run {
			return o.checks[check].run
		}
	}
	return !o.checks[check].said
}

// printFlags tells go vet which flags there are.
func printFlags(w io.Writer) error {
	type described struct {
		Name  string
		Bool  bool
		Usage string
	}
	var all []described
	fs, _ := newFlags()
	fs.VisitAll(func(f *flag.Flag) {
		b, ok := f.Value.(interface{ IsBoolFlag() bool })
		all = append(all, described{f.Name, ok && b.IsBoolFlag(), f.Usage})
	})
	text, err := json.MarshalIndent(all, "", "\t")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n", text)
	return err
}
