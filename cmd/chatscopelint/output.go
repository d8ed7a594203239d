package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
)

// formatFlag is the flag of a command with one output, which is written in one of the
// formats. The first one is the default.
func formatFlag(fs *flag.FlagSet, formats []string) *string {
	chosen, choice := formats[0], strings.Join(formats, " or ")
	fs.Func("format", "write it as `FORMAT`: "+choice+" (default "+chosen+")", func(format string) error {
		if !slices.Contains(formats, format) {
			return errors.New("use " + choice)
		}
		chosen = format
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
		return fmt.Errorf("use %s", strings.Join(report.Formats(), " or "))
	}
	if n := len(*o); n > 0 && (*o)[n-1].format == "" {
		(*o)[n-1].format = format
		return nil
	}
	*o = append(*o, output{format: format})
	return nil
}

func (o *outputs) setFile(file string) error {
	if file == "" {
		return errors.New("name a file")
	}
	if n := len(*o); n > 0 && (*o)[n-1].file == "" {
		(*o)[n-1].file = file
		return nil
	}
	*o = append(*o, output{file: file})
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

// write renders all outputs before it writes the first, so that a rendering
// that fails leaves no trace. Files are relative to dir.
func (o outputs) write(stdout io.Writer, dir string, r *report.Report) error {
	rendered := make([]bytes.Buffer, len(o))
	for i, out := range o {
		if err := report.Render(&rendered[i], out.format, r, report.Options{}); err != nil {
			return err
		}
	}
	for i, out := range o {
		if out.file == "" {
			if _, err := rendered[i].WriteTo(stdout); err != nil {
				return fmt.Errorf("standard output: %w", err)
			}
			continue
		}
		if err := replaceFile(inDir(dir, out.file), rendered[i].Bytes()); err != nil {
			return fmt.Errorf("-o %s: not written: %w; name a file in a folder that can be written", out.file, err)
		}
	}
	return nil
}

// replaceFile writes data to a file beside path and renames that, so that path
// never holds half of it. A device or pipe is written to: a rename would put a
// file in its place. The error leaves out the other file's name.
func replaceFile(path string, data []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		if info.IsDir() {
			return errors.New("it is a directory")
		}
		return os.WriteFile(path, data, 0)
	}
	temp := fmt.Sprintf("%s.%d.tmp", path, os.Getpid())
	err := os.WriteFile(temp, data, 0o666)
	if err == nil {
		err = os.Rename(temp, path)
	}
	if err == nil {
		return nil
	}
	os.Remove(temp)
	if cause := errors.Unwrap(err); cause != nil {
		return cause
	}
	return err
}
