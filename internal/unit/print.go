package unit

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// errFound ends a run that showed findings.
var errFound = errors.New("there are findings")

// shown are the findings to show: those in files of the package, and of the
// severities that are asked for. They come in the order of their places.
func (o *options) shown(findings []model.Finding, names map[string]string) []model.Finding {
	shown := slices.DeleteFunc(slices.Clone(findings), func(f model.Finding) bool {
		return names[f.Position.File] == "" || f.Severity == model.Info && !o.info
	})
	slices.SortStableFunc(shown, func(a, b model.Finding) int { return a.Position.Compare(b.Position) })
	return shown
}

// print shows findings: as JSON where that is asked for, else a line each on
// standard error.
func (d *description) print(opts *options, findings []model.Finding, names map[string]string, stdout, stderr io.Writer) error {
	if opts.json {
		return d.printJSON(findings, names, stdout)
	}
	for _, f := range findings {
		fmt.Fprintf(stderr, "%s:%d:%d: %s\n", names[f.Position.File], f.Position.Line, f.Position.Column, text(f))
		printLines(stderr, names[f.Position.File], f.Position.Line, opts.context)
	}
	if len(findings) > 0 {
		return errFound
	}
	return nil
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

// A diagnostic has the form of those of go/analysis's drivers.
type diagnostic struct {
	Category string `json:"category,omitempty"`
	Posn     string `json:"posn"` // file:line:column
	Message  string `json:"message"`
}

// printJSON shows findings by package and check, as go vet takes them.
func (d *description) printJSON(findings []model.Finding, names map[string]string, stdout io.Writer) error {
	byCheck := make(map[string][]diagnostic)
	for _, f := range findings {
		posn := fmt.Sprintf("%s:%d:%d", names[f.Position.File], f.Position.Line, f.Position.Column)
		byCheck[f.Check] = append(byCheck[f.Check], diagnostic{Category: f.Reason, Posn: posn, Message: text(f)})
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
		return os.WriteFile(d.Stdout, data, 0o666)
	}
	_, err = stdout.Write(data)
	return err
}
