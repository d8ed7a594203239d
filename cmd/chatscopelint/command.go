package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

func find(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

// run carries out a command line and returns the exit status. Messages go to
// standard error, so that standard output holds what was asked for only.
func run(env *environment, args []string) int {
	err := dispatch(env, args)
	if err != nil && env.Context.Err() != nil {
		err = errInterrupted
	}
	if err != nil {
		fmt.Fprintln(env.Stderr, "chatscopelint:", message(err))
	}
	return exitStatus(err)
}

func dispatch(env *environment, args []string) error {
	if len(args) == 0 {
		writeUsage(env.Stderr)
		return errNoCommand
	}
	switch args[0] {
	case "-h", "-help", "--help":
		return runHelp(env, nil)
	}
	c, ok := find(args[0])
	if !ok && looksLikePackages(args[0]) {
		return runLint(env, args)
	}
	if !ok {
		return unknownCommand(args[0])
	}
	return c.run(env, args[1:])
}

// newFlags returns an empty set of flags that prints nothing by itself: parse
// says what is wrong, once.
func newFlags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parse reads the flags of a command. When it has printed the help that was
// asked for, done is true. Flags must come first; one that comes later would
// be taken for a pattern, and silently not count.
func parse(env *environment, fs *flag.FlagSet, help string, args []string) (done bool, err error) {
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		writeHelp(env.Stdout, fs, help)
		return true, nil
	case err != nil:
		return false, usageError{fs.Name(), err.Error()}
	}
	for _, arg := range fs.Args() {
		if strings.HasPrefix(arg, "-") {
			return false, usageError{fs.Name(), fmt.Sprintf("%s stands after %s; put flags first", arg, fs.Arg(0))}
		}
	}
	return false, nil
}
