package report

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

var csvHeader = []string{
	"program", "credential", "kind", "principal", "made at",
	"scope", "class", "verdict", "replaced by", "number of calls", "calls", "methods", "all scopes known",
}

// renderCSV writes a row a program, credential and scope, for spreadsheets. A
// credential without scopes has a row, and so has a program without credentials:
// what has no row would look as if it were not there. Nor may a package that was not
// analysed. A credential of several programs has its rows in each, so that a reader
// can pick out a program.
func renderCSV(w io.Writer, r *Report, _ Options) error {
	v := newView(r)
	rows := [][]string{csvHeader}
	named := map[string]bool{}
	for _, prog := range r.Programs {
		if len(prog.Credentials) == 0 {
			rows = append(rows, csvRow(prog.ID))
		}
		for _, id := range prog.Credentials {
			named[id] = true
			rows = append(rows, v.csvCredential(prog.ID, id)...)
		}
	}
	for _, c := range r.Credentials {
		if !named[c.ID] {
			rows = append(rows, v.csvCredential("", c.ID)...)
		}
	}
	for _, s := range r.Skipped {
		rows = append(rows, csvRow(s.Package, "", "", "", "", "", "", "not analysed"))
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true // as RFC 4180 has it
	return out.WriteAll(rows)
}

func (v *view) csvCredential(program, id string) [][]string {
	c := v.creds[id]
	if c == nil {
		return [][]string{csvRow(program, id)}
	}
	known := "yes"
	if !c.RequestedKnown {
		known = "no"
	}
	row := func(scope, class, verdict, replacedBy string, calls []string) []string {
		places, methods := v.csvCalls(calls)
		return csvRow(program, id, word(kindWords, c.Kind), word(principalWords, c.Principal), c.Position.String(),
			scope, class, verdict, replacedBy, strconv.Itoa(len(calls)), places, methods, known)
	}
	if len(c.Scopes) == 0 {
		return [][]string{row("", "", "", "", c.Calls)}
	}
	var rows [][]string
	for _, s := range c.Scopes {
		rows = append(rows, row(s.Scope, string(s.Class), verdictWord(s), strings.Join(s.ReplacedBy, ", "), s.Calls))
	}
	return rows
}

// csvCalls are the places of the calls, and their methods, each once.
func (v *view) csvCalls(ids []string) (places, methods string) {
	var at, called []string
	for _, id := range ids {
		c := v.calls[id]
		if c == nil {
			at = append(at, id)
			continue
		}
		at = append(at, c.Position.atLine())
		if m := shortMethod(c.Method); !slices.Contains(called, m) {
			called = append(called, m)
		}
	}
	return strings.Join(at, ", "), strings.Join(called, ", ")
}

// csvRow fills a row up with empty cells.
func csvRow(cells ...string) []string {
	row := make([]string, len(csvHeader))
	for i, cell := range cells {
		row[i] = csvCell(cell)
	}
	return row
}

// csvCell is a cell that a spreadsheet takes for text. One that begins like a formula
// would be run: what it says comes from source that anybody may have written.
func csvCell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		s = "'" + s
	}
	return page.Clean(s)
}
