package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/mattn/go-colorable"

	"github.com/chatscopelint/chatscopelint/internal/audit"
	"github.com/chatscopelint/chatscopelint/internal/unit"
	"github.com/chatscopelint/chatscopelint/report"
)

// command is a row of the table of commands.
type command struct {
	name     string
	synopsis string // what it does, in a few words
	usage    string // what follows its name
	run      func(env *environment, args []string) error
}

// commands are all commands, in the order in which help lists them. A command
// has its own file, which holds its flags and help.
func commands() []command {
	return []command{
		{"lint", "print findings, a line each", "[flags] [PATTERNS...]", runLint},
		{"report", "judge the scopes and credentials of programs", "[flags] [PATTERNS...]", runReport},
		{"diff", "print what a change makes programs ask for", "[flags] OLD.json NEW.json", runDiff},
		{"explain", "say what a check finds, why, and what to do", "[CHECK]", runExplain},
		{"why", "say who asks for a scope, and for which calls", "[flags] SCOPE|METHOD [PATTERNS...]", runWhy},
		{"merge", "take reports together into an inventory of apps", "[flags] REPORT.json|DIR...", runMerge},
		{"scopes", "print which scopes each Chat API method needs", "[flags] [METHOD|SCOPE]", runScopes},
		{"version", "print the version", "", runVersion},
		{"help", "print this text, or that of a command", "[COMMAND]", runHelp},
	}
}

// environment is all that a command knows of the process it runs in, so that
// tests run commands without one.
type environment struct {
	Stdout, Stderr io.Writer
	// Dir is the working directory.
	Dir     string
	Version string
	// Environ are the environment variables, as os.Environ has them.
	Environ []string
	// Context ends when the run is interrupted.
	Context context.Context
	// Audit is audit.Run.
	Audit func(context.Context, audit.Config) (*report.Report, error)
}

func main() {
	if unit.Called(os.Args[1:]) { // by go vet, for one package
		os.Exit(unit.Main(os.Args[1:], os.Stdout, os.Stderr))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	restore := colorable.EnableColorsStdout(nil)
	status := run(&environment{
		Stdout:  os.Stdout,
		Stderr:  os.Stderr,
		Dir:     ".",
		Version: version(),
		Environ: os.Environ(),
		Context: ctx,
		Audit:   audit.Run,
	}, os.Args[1:])
	restore()
	os.Exit(status)
}
