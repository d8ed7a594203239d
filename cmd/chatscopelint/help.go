package main

import (
	"flag"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
)

const about = `Chatscopelint audits which OAuth scopes and credentials a program uses for the
Google Chat API, and which it needs.

usage: chatscopelint COMMAND [ARGUMENTS]

The commands are:
`

const aboutStatus = `
"chatscopelint help COMMAND" says more about a command.

Exit status: 0 nothing found, 1 findings, 2 the input could not be analysed in
full or the command line is wrong.
`

func writeUsage(w io.Writer) {
	fmt.Fprintf(w, "%s\n", about)
	for _, c := range commands() {
		fmt.Fprintf(w, "    %-8s  %s\n", c.name, c.synopsis)
	}
	fmt.Fprint(w, aboutStatus)
}

// writeHelp prints the help of the command that the flags belong to.
func writeHelp(w io.Writer, fs *flag.FlagSet, help string) {
	c, _ := find(fs.Name())
	fmt.Fprintln(w, strings.TrimSpace("usage: chatscopelint "+c.name+" "+c.usage))
	fmt.Fprintf(w, "\n%s", help)
	hasFlags := false
	fs.VisitAll(func(*flag.Flag) { hasFlags = true })
	if hasFlags {
		fmt.Fprint(w, "\nFlags:\n")
		fs.SetOutput(w)
		fs.PrintDefaults()
	}
}

const helpHelp = `Help lists the commands, or says what one command does and which flags it takes.
`

func runHelp(env *environment, args []string) error {
	fs := newFlags("help")
	if done, err := parse(env, fs, helpHelp, args); done || err != nil {
		return err
	}
	switch fs.NArg() {
	case 0:
		writeUsage(env.Stdout)
		return nil
	case 1:
		c, ok := find(fs.Arg(0))
		if !ok {
			return unknownCommand(fs.Arg(0))
		}
		return c.run(env, []string{"-h"})
	default:
		return usageError{"help", "help takes one command"}
	}
}

const versionHelp = `Version prints the version of chatscopelint.
`

func runVersion(env *environment, args []string) error {
	fs := newFlags("version")
	if done, err := parse(env, fs, versionHelp, args); done || err != nil {
		return err
	}
	if fs.NArg() > 0 {
		return usageError{"version", "version takes no arguments"}
	}
	_, err := fmt.Fprintln(env.Stdout, "chatscopelint", env.Version)
	return err
}

// version is the module version that the program was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
