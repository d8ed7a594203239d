package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/atomicfile"
	"github.com/chatscopelint/chatscopelint/report"
)

// formatFlag is the flag of a command with one output, which is written in one of the
// formats. The first one is the default.
func formatFlag(fs *flag.FlagSet, formats []string) *string {
	chosen, choice, given := formats[0], strings.Join(formats, " or "), false
	fs.Func("format", "write it as `FORMAT`: "+choice+" (default "+chosen+")", func(format string) error {
		switch {
		case !slices.Contains(formats, format):
			return errors.New("use " + choice)
		case given:
			return errors.New("give it once: there is one output")
		}
		chosen, given = format, true
		return nil
	})
	return &chosen
}

// output is one rendering of a report: a format, and the file it goes to.
type output struct {
	format string // "" until -format is given
	file   string // "" for standard output
}

// outputs are those that the -format and -o flags name. Each flag completes
// the last output, or begins the next one when the last has what it gives.
type outputs []output

func (o *outputs) setFormat(format string) error {
	if !slices.Contains(report.Formats(), format) {
		return errors.New("use " + formatNames())
	}
	if n := len(*o); n > 0 && (*o)[n-1].format == "" {
		(*o)[n-1].format = format
		return nil
	}
	*o = append(*o, output{format: format})
	return nil
}

// formatNames are those of all formats: "table, json or csv".
func formatNames() string {
	names := report.Formats()
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

func (o *outputs) setFile(file string) error {
	if err := isFile(file); err != nil {
		return err
	}
	if n := len(*o); n > 0 && (*o)[n-1].file == "" {
		(*o)[n-1].file = file
		return nil
	}
	*o = append(*o, output{file: file})
	return nil
}

// isFile refuses what names no file. Other programs mean standard output by "-".
func isFile(name string) error {
	switch name {
	case "":
		return errors.New("name a file")
	case "-":
		return errors.New("leave it out for standard output")
	}
	return nil
}

// complete fills in the default format and refuses outputs that would run into
// each other.
func (o *outputs) complete() error {
	if len(*o) == 0 {
		*o = outputs{{}}
	}
	seen := map[string]bool{}
	for i := range *o {
		out := &(*o)[i]
		if out.format == "" {
			out.format = report.Formats()[0]
		}
		name := out.file
		if name != "" {
			name = filepath.Clean(name)
		}
		switch {
		case seen[name] && name == "":
			return errors.New("two outputs go to standard output; give each -format but one its -o FILE")
		case seen[name]:
			return fmt.Errorf("two outputs go to %s; give each its own -o FILE", name)
		}
		seen[name] = true
	}
	return nil
}

// options are those of a rendering: a file does not look like the terminal, but
// has colours where they are to be always there.
func (o output) options(env *environment, color colorFlag) report.Options {
	if o.file != "" {
		return report.Options{Color: color == colorAlways}
	}
	return env.options(color)
}

// write renders all outputs before it writes the first, so that a rendering
// that fails leaves no trace. Files are relative to dir.
func (o outputs) write(env *environment, color colorFlag, suppressed bool, dir string, r *report.Report) error {
	rendered := make([]bytes.Buffer, len(o))
	for i, out := range o {
		opts := out.options(env, color)
		opts.Suppressed = suppressed
		if err := report.Render(&rendered[i], out.format, r, opts); err != nil {
			return err
		}
	}
	for i, out := range o {
		if err := out.write(env.Stdout, dir, rendered[i].Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// write writes what has been rendered.
func (o output) write(stdout io.Writer, dir string, rendered []byte) error {
	if o.file == "" {
		if _, err := stdout.Write(rendered); err != nil {
			return fmt.Errorf("standard output: %w", err)
		}
		return nil
	}
	if err := atomicfile.Write(inDir(dir, o.file), rendered); err != nil {
		return fmt.Errorf("-o %s: not written: %w; name a file in a folder that can be written", o.file, err)
	}
	return nil
}
