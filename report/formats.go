package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// Options are what a reader may choose about a rendering. They never change
// what it says.
type Options struct {
	// Width is the number of columns that a table may take; 0 means 100. Less
	// than 60 counts as 60, since no table of a report is legible below that.
	Width int
	// Color lets a table use the colours of a terminal.
	Color bool
	// Suppressed brings suppressed findings into formats from which other programs
	// make alerts; these leave them out otherwise.
	Suppressed bool
}

// page is an empty page for a terminal as the reader chose it.
func (o Options) page() *page.Page {
	p := page.New(o.Width)
	p.Color = o.Color
	return p
}

// A format is a row of a list of formats for something of the type T.
type format[T any] struct {
	name   string
	render func(w io.Writer, value T, o Options) error
}

// names are those of the formats of a list.
func names[T any](formats []format[T]) []string {
	var all []string
	for _, f := range formats {
		all = append(all, f.name)
	}
	return all
}

// render writes a value in the format of that name.
func render[T any](w io.Writer, formats []format[T], name string, value T, o Options) error {
	for _, f := range formats {
		if f.name == name {
			return f.render(w, value, o)
		}
	}
	return fmt.Errorf("unknown format %q: use one of %s", name, strings.Join(names(formats), ", "))
}

// formats are those of a report, in the order in which help texts list them.
func formats() []format[*Report] {
	return []format[*Report]{
		{"table", renderTable},
		{"json", renderJSON},
		{"html", renderHTML},
		{"markdown", renderMarkdown},
		{"csv", renderCSV},
		{"sarif", renderSARIF},
		{"github", renderGitHub},
		{"junit", renderJUnit},
	}
}

// Formats are the names of all formats. The first one is the default.
func Formats() []string { return names(formats()) }

// Render writes the report to w in the format of that name.
func Render(w io.Writer, name string, r *Report, o Options) error {
	r.Normalize()
	return render(w, formats(), name, r, o)
}
