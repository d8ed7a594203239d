package report

import "io"

// diffFormats are those of a comparison, in the order in which help texts list
// them.
func diffFormats() []format[*Diff] {
	return []format[*Diff]{{"table", renderDiffTable}, {"markdown", renderDiffMarkdown}, {"json", renderDiffJSON}}
}

// DiffFormats are the names of all formats of a comparison. The first one is the
// default.
func DiffFormats() []string { return names(diffFormats()) }

// RenderDiff writes the comparison to w in the format of that name.
func RenderDiff(w io.Writer, name string, d *Diff, o Options) error {
	d.Normalize()
	return render(w, diffFormats(), name, d, o)
}

func renderDiffJSON(w io.Writer, d *Diff, _ Options) error { return writeJSON(w, d) }

// renderDiffTable writes the comparison for a reader at a terminal.
func renderDiffTable(w io.Writer, d *Diff, o Options) error {
	p := o.page()
	for _, s := range d.sections() {
		if s.title != "" {
			p.Heading(s.title)
		}
		for i, text := range s.text {
			if i == 1 && s.title == "" {
				p.Blank()
			}
			p.Para(0, text)
		}
		if len(s.rows) > 0 {
			if s.title == "" {
				p.Blank()
			}
			if err := p.Table(s.header, s.rows); err != nil {
				return err
			}
		}
		findingList(p, s.findings)
	}
	_, err := p.WriteTo(w)
	return err
}
