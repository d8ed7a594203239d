// Command chatctl is the platform team's drawer of Chat tools.
package main

import (
	"context"
	"fmt"
	"os"
	"sort"
)

type command struct {
	usage string
	args  int
	run   func(ctx context.Context, args []string) error
}

var commands = map[string]command{
	"digest":   {"digest SPACE: post the list of our spaces", 1, digest},
	"room":     {"room NAME EMAIL: make a room with somebody in it", 2, room},
	"who":      {"who SPACE: who is in a space", 1, who},
	"ping":     {"ping SPACE: see whether the app can post", 1, ping},
	"announce": {"announce SPACE TEXT: post as the announcer", 2, announce},
	"greet":    {"greet SPACE: say hello to everybody in a space", 1, greet},
	"export":   {"export SPACE: write a space's messages to standard output", 1, export},
	"show":     {"show MESSAGE: show a message and the space that it is in", 1, show},
	"relay":    {"relay SPACE TEXT: post with whatever scopes CHAT_SCOPES names", 2, relay},
}

func main() {
	if len(os.Args) < 2 {
		usage()
	}
	c, ok := commands[os.Args[1]]
	if !ok || len(os.Args)-2 != c.args {
		usage()
	}
	if err := c.run(context.Background(), os.Args[2:]); err != nil {
		fmt.Fprintf(os.Stderr, "chatctl %s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}

func usage() {
	var lines []string
	for _, c := range commands {
		lines = append(lines, "  chatctl "+c.usage)
	}
	sort.Strings(lines)
	for _, l := range lines {
		fmt.Fprintln(os.Stderr, l)
	}
	os.Exit(2)
}
