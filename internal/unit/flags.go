package unit

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/chatscopelint/chatscopelint/analyzers"
)

// options are what the flags say. go vet hands them to the tool once for each
// package.
type options struct {
	json    bool
	fix     bool // hand over files that fixes change, and show nothing
	context int  // how many lines around a finding to show; -1 for none
	info    bool
	tests   bool
	checks  analyzers.Choice
}

func newFlags() (*flag.FlagSet, *options) {
	fs := flag.NewFlagSet("chatscopelint", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	opts := &options{checks: analyzers.ChoiceFlags(fs)}
	fs.BoolVar(&opts.json, "json", false, "write findings as JSON")
	fs.BoolVar(&opts.fix, "fix", false, "apply what mends findings, where that is safe")
	fs.IntVar(&opts.context, "c", -1, "show the line of a finding with this many lines around it")
	fs.BoolVar(&opts.info, "info", false, "show findings of severity info too")
	fs.BoolVar(&opts.tests, "tests", false, "judge _test.go files too")
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
