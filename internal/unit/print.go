package unit

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/fix"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// errFound ends a run that showed findings.
var errFound = errors.New("there are findings")

// shown are the findings to show: those in files of the package, and of the
// severities that are asked for. They come in the order of their places.
func (o *options) shown(findings []model.Finding, l *loaded) []model.Finding {
	if l == nil {
		return nil
	}
	shown := slices.DeleteFunc(slices.Clone(findings), func(f model.Finding) bool {
		return l.names[f.Position.File] == "" || f.Severity == model.Info && !o.info
	})
	slices.SortStableFunc(shown, func(a, b model.Finding) int { return a.Position.Compare(b.Position) })
	return shown
}

// print shows findings: as JSON where that is asked for, else a line each on
// standard error.
func (d *description) print(opts *options, findings []mended, l *loaded, stdout, stderr io.Writer) error {
	if opts.json {
		return d.printJSON(findings, l, stdout)
	}
	for _, f := range findings {
		fmt.Fprintf(stderr, "%s: %s\n", l.posn(f.Position), text(f.Finding))
		printLines(stderr, l.names[f.Position.File], f.Position.Line, opts.context)
	}
	if len(findings) > 0 {
		return errFound
	}
	return nil
}

// posn is a position as editors read it.
func (l *loaded) posn(p model.Position) string {
	return fmt.Sprintf("%s:%d:%d", l.names[p.File], p.Line, p.Column)
}

// text is a finding as one line shows it.
func text(f model.Finding) string { return f.Check + ": " + f.Message }

// printLines shows the line with so many around it; none for a context of -1.
func printLines(w io.Writer, file string, line, context int) {
	if context < 0 {
		return
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return // it was there a moment ago: the finding is what matters
	}
	for i, l := range strings.Split(string(data), "\n") {
		if n := i + 1; line-context <= n && n <= line+context {
			fmt.Fprintf(w, "%d\t%s\n", n, l)
		}
	}
}

// The form in which go/analysis's drivers write findings.
type (
	diagnostic struct {
		Category string `json:"category,omitempty"`
		Posn     string `json:"posn"` // file:line:column
		Message  string `json:"message"`

		SuggestedFixes []suggestedFix `json:"suggested_fixes,omitempty"`
	}
	suggestedFix struct {
		Message string     `json:"message"`
		Edits   []textEdit `json:"edits"`
	}
	textEdit struct {
		Filename string `json:"filename"`
		Start    int    `json:"start"` // in bytes
		End      int    `json:"end"`
		New      string `json:"new"`
	}
)

// printJSON shows findings by package and check, as go vet takes them.
func (d *description) printJSON(findings []mended, l *loaded, stdout io.Writer) error {
	byCheck := make(map[string][]diagnostic)
	for _, f := range findings {
		shown := diagnostic{Category: f.Reason, Posn: l.posn(f.Position), Message: text(f.Finding)}
		if f.fix != nil {
			shown.SuggestedFixes = []suggestedFix{l.suggested(f.fix)}
		}
		byCheck[f.Check] = append(byCheck[f.Check], shown)
	}
	tree := make(map[string]map[string][]diagnostic)
	if len(byCheck) > 0 {
		tree[d.ID] = byCheck
	}
	data, err := json.MarshalIndent(tree, "", "\t")
	if err != nil {
		return err
	}
	data = append(data, '\n')
	if d.Stdout != "" {
		return write(d.Stdout, data)
	}
	_, err = stdout.Write(data)
	return err
}

func (l *loaded) suggested(f *fix.Fix) suggestedFix {
	s := suggestedFix{Message: f.Message}
	for _, e := range f.Edits {
		s.Edits = append(s.Edits, textEdit{
			Filename: l.names[e.File], Start: l.fset.Position(e.Pos).Offset, End: l.fset.Position(e.End).Offset, New: e.NewText,
		})
	}
	return s
}
