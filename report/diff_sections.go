package report

import (
	"fmt"
	"strconv"
)

// diffSection is a part of a comparison as every text form shows it: paragraphs,
// then a table, then findings.
type diffSection struct {
	title    string // "" for the beginning
	text     []string
	header   []string
	rows     [][]string // cells may have several lines
	findings []Finding
}

// sections are the comparison in words.
func (d *Diff) sections() []diffSection {
	sections := []diffSection{d.summary()}
	for _, p := range d.Programs {
		sections = append(sections, p.section())
	}
	for _, list := range []struct {
		title    string
		findings []Finding
	}{
		{"New findings", d.Findings.New},
		{"Findings that are not suppressed any more", d.Findings.Unsilenced},
		{"Findings that are suppressed now", d.Findings.Silenced},
		{"Findings that are gone", withoutProof(d.Findings.Gone)},
	} {
		if len(list.findings) > 0 {
			sections = append(sections, diffSection{title: list.title, findings: list.findings})
		}
	}
	if !d.Calls.same() {
		sections = append(sections, d.callSection())
	}
	return append(sections, d.coverageSection())
}

// withoutProof leaves out of findings what leads through code that is gone.
func withoutProof(findings []Finding) []Finding {
	var short []Finding
	for _, f := range findings {
		f.Trace, f.Fix = nil, nil
		short = append(short, f)
	}
	return short
}

// summary is what a reader must know who reads no further.
func (d *Diff) summary() diffSection {
	s := diffSection{text: []string{fmt.Sprintf("From %s to %s.", d.Old.Name, d.New.Name)}}
	s.text = append(s.text, d.Notes...)
	if d.same() {
		s.text = append(s.text, "Nothing changes: the programs ask for the same scopes, make the same calls and have the same findings.")
		return s
	}
	s.text = append(s.text, useLines("Newly asked for", d.Scopes.Requested.New)...)
	s.text = append(s.text, useLines("No longer asked for", d.Scopes.Requested.Gone)...)
	s.header = []string{"over all", "new", "gone"}
	for _, list := range scopeLists() {
		c := list.of(&d.Scopes)
		s.rows = append(s.rows, countRow("scopes "+list.change, len(c.New), len(c.Gone)))
	}
	f := d.Findings
	s.rows = append(s.rows,
		countRow("findings", len(d.Raised()), standing(f.Gone)+len(f.Silenced)),
		countRow("calls", len(d.Calls.New), len(d.Calls.Gone)))
	return s
}

func (d *Diff) same() bool {
	return len(d.Programs) == 0 && d.Calls.same() && d.Findings.same() && len(d.Findings.Silenced)+len(d.Findings.Unsilenced) == 0
}

func countRow(name string, numbers ...int) []string {
	row := []string{name}
	for _, n := range numbers {
		row = append(row, strconv.Itoa(n))
	}
	return row
}

func standing(findings []Finding) int {
	n := 0
	for _, f := range findings {
		if f.Suppressed == nil {
			n++
		}
	}
	return n
}

// callSection has a row a call.
func (d *Diff) callSection() diffSection {
	s := diffSection{title: "Calls", header: []string{"change", "method", "function", "position"}}
	add := func(change string, calls []CallDiff) {
		for _, c := range calls {
			s.rows = append(s.rows, []string{change, shortMethod(c.Method), c.Function, c.Position.atLine()})
		}
	}
	add("+", d.Calls.New)
	add("-", d.Calls.Gone)
	return s
}

// coverageSection says what the comparison cannot tell. A change that hides a
// scope looks like one that drops it.
func (d *Diff) coverageSection() diffSection {
	s := diffSection{title: "Coverage"}
	add := func(format string, args ...any) { s.text = append(s.text, fmt.Sprintf(format, args...)) }
	for _, c := range d.Coverage.Unresolved {
		add("%s: %s was resolved and is not any more: %s", c.Position, shortMethod(c.Method), c.UnresolvedReason)
	}
	for _, c := range d.Calls.New {
		if !c.Resolved {
			add("%s: %s is new and not resolved: %s", c.Position, shortMethod(c.Method), c.UnresolvedReason)
		}
	}
	for _, u := range d.Coverage.Unknown {
		add("%s: not all scopes that the %s asks for are known: %s", u.Position, word(kindWords, u.Kind), u.Reason)
	}
	for _, side := range []DiffSide{d.Old, d.New} {
		for _, p := range side.Skipped {
			add("In %s the package %s was not analysed: %s", side.Name, p.Package, p.Reason)
		}
	}
	if len(s.text) > 0 {
		s.title = "Not judged and why"
	}
	when := []string{"Before", "Now"}
	for i, side := range []DiffSide{d.Old, d.New} {
		c := side.Coverage
		add("%s: %d of %s resolved, %d of %s analysed.", when[i], c.Resolved, count(c.Calls, "call"), c.Analysed, count(c.Packages, "package"))
	}
	return s
}
