package main

import (
	"errors"
	"flag"
	"slices"
)

// colorFlag is what -color takes.
type colorFlag string

const (
	colorAuto   colorFlag = "auto"
	colorAlways colorFlag = "always"
	colorNever  colorFlag = "never"
)

// newColorFlag is for every command that prints something for a reader.
func newColorFlag(fs *flag.FlagSet) *colorFlag {
	c := colorAuto
	fs.Var(&c, "color", "show colours `WHEN`: auto (on a terminal), always or never; auto heeds NO_COLOR, CLICOLOR_FORCE and TERM=dumb")
	return &c
}

// String and Set make it a flag.Value.
func (c *colorFlag) String() string { return string(*c) }

// Set takes one of the three words.
func (c *colorFlag) Set(text string) error {
	if !slices.Contains([]colorFlag{colorAuto, colorAlways, colorNever}, colorFlag(text)) {
		return errors.New("use auto, always or never")
	}
	*c = colorFlag(text)
	return nil
}

// paints reports whether standard output has colours. What the command line says
// goes before the environment, and who wants none there before who wants some.
func (c colorFlag) paints(env *environment) bool {
	if c != colorAuto {
		return c == colorAlways
	}
	if env.variable("NO_COLOR") != "" {
		return false
	}
	if force := env.variable("CLICOLOR_FORCE"); force != "" && force != "0" {
		return true
	}
	_, ok := terminal(env.Stdout)
	return ok && !env.dumb()
}
