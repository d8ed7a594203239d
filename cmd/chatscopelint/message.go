package main

import (
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// say prints a line on standard error. File names and the like in it may hold
// control characters: it stays one line, and a terminal does nothing but show it.
func (env *environment) say(format string, args ...any) {
	fmt.Fprintln(env.Stderr, page.Clean(fmt.Sprintf(format, args...)))
}

// message is the text of an error, as safe as what say prints. A tab after the
// end of a line makes it a line that belongs to the first one, and no other
// line end is one.
func message(err error) string {
	lines := strings.Split(err.Error(), "\n\t")
	for i, line := range lines {
		text := strings.TrimLeft(line, "\t")
		lines[i] = line[:len(line)-len(text)] + page.Clean(text)
	}
	return strings.Join(lines, "\n\t")
}
