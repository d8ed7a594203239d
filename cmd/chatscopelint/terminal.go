package main

import (
	"strconv"
	"strings"

	"golang.org/x/term"

	"github.com/chatscopelint/chatscopelint/report"
)

// maxColumns is where a table stops to grow: the eye loses the row of a wider one.
const maxColumns = 160

// terminal is the terminal that a stream leads to; ok is false where it leads
// to none.
func terminal(stream any) (fd int, ok bool) {
	file, ok := stream.(interface{ Fd() uintptr })
	if !ok {
		return 0, false
	}
	fd = int(file.Fd())
	return fd, term.IsTerminal(fd)
}

// variable is the value of an environment variable, "" where there is none.
func (env *environment) variable(name string) string {
	value := ""
	for _, v := range env.Environ {
		if text, ok := strings.CutPrefix(v, name+"="); ok {
			value = text
		}
	}
	return value
}

// dumb reports whether the terminal can do no more than show characters.
func (env *environment) dumb() bool {
	return env.variable("TERM") == "dumb"
}

// columns is how wide a table on standard output may be: 0, which is the usual
// width, where no terminal says. A user's COLUMNS goes before what the terminal
// says of itself.
func (env *environment) columns() int {
	fd, ok := terminal(env.Stdout)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(env.variable("COLUMNS"))
	if err != nil || n <= 0 {
		if n, _, err = term.GetSize(fd); err != nil {
			return 0
		}
	}
	return min(n, maxColumns)
}

// options are those of a table on standard output.
func (env *environment) options(color colorFlag) report.Options {
	return report.Options{Width: env.columns(), Color: color.paints(env)}
}
