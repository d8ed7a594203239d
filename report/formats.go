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

// Renderer writes a report in one format.
type Renderer func(w io.Writer, r *Report, o Options) error

// format is a row of the list of formats.
type format struct {
	name   string
	render Renderer
}

// formats are all formats, in the order in which help texts list them.
func formats() []format {
	return []format{
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
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// Render writes the report to w in the format of that name.
func Render(w io.Writer, name string, r *Report, o Options) error {
	for _, f := range formats() {
		if f.name == name {
			r.Normalize()
			return f.render(w, r, o)
		}
	}
	return fmt.Errorf("unknown format %q: use one of %s", name, strings.Join(Formats(), ", "))
}
