package report

import (
	"slices"
	"strconv"
	"strings"
)

// htmlMarks say for which filters a part of the page stands: words with blanks
// between them, numbers for names, since names may hold blanks.
type htmlMarks struct {
	// Programs is empty where the report does not tell the program.
	Programs string
	// Findings has a word check.severity for each.
	Findings string
	Scopes   string
}

// marks are those of a part that belongs to these programs, is what these
// findings are about, and has to do with these scopes.
func (p *htmlPage) marks(programs []int, findings []Finding, scopes []string) htmlMarks {
	var checks []string
	for _, f := range findings {
		checks = append(checks, string(f.Check)+"."+string(f.Severity))
	}
	var numbers []int
	for _, s := range scopes {
		if i, ok := slices.BinarySearch(p.scopes, s); ok {
			numbers = append(numbers, i)
		}
	}
	slices.Sort(checks)
	return htmlMarks{joinNumbers(programs), strings.Join(slices.Compact(checks), " "), joinNumbers(numbers)}
}

func joinNumbers(numbers []int) string {
	slices.Sort(numbers)
	var words []string
	for _, n := range slices.Compact(numbers) {
		words = append(words, strconv.Itoa(n))
	}
	return strings.Join(words, " ")
}

// programsWith are the numbers of the programs that can make one of the
// credentials; of none, those that can make one of the calls.
func (p *htmlPage) programsWith(calls, creds []string) []int {
	var numbers []int
	for i, prog := range p.Programs {
		of, ids := prog.Credentials, creds
		if len(creds) == 0 {
			of, ids = prog.Calls, calls
		}
		if slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(of, id) }) {
			numbers = append(numbers, i)
		}
	}
	return numbers
}

// findingsOn are the findings for which about holds.
func (p *htmlPage) findingsOn(about func(Finding) bool) []Finding {
	var list []Finding
	for _, f := range p.Findings {
		if about(f) {
			list = append(list, f)
		}
	}
	return list
}

func onCredential(id string) func(Finding) bool {
	return func(f Finding) bool { return f.Credential == id }
}

// onCall holds of findings about the call, and of those whose trace comes by it.
func onCall(c Call) func(Finding) bool {
	return func(f Finding) bool {
		return f.Call == c.ID || slices.ContainsFunc(f.Trace, func(s Step) bool { return s.Position == c.Position })
	}
}

// scopesOfCall are the scopes that credentials have for the call, or lack.
func (p *htmlPage) scopesOfCall(id string) []string {
	var scopes []string
	for _, c := range p.Credentials {
		for _, row := range c.Scopes {
			if slices.Contains(row.Calls, id) {
				scopes = append(append(scopes, row.Scope), row.ReplacedBy...)
			}
		}
	}
	return scopes
}

func scopesOfCredential(c *Credential) []string {
	var scopes []string
	for _, row := range c.Scopes {
		scopes = append(append(scopes, row.Scope), row.ReplacedBy...)
	}
	return scopes
}

// htmlChoice is one filter: a name, and values to choose from.
type htmlChoice struct {
	Name, Title string
	Options     []htmlOption
}

// htmlOption is a value: what the filter looks for, and what the reader sees.
type htmlOption struct {
	Value, Text string
}

// Filters are the filters, with what occurs in this report.
func (p *htmlPage) Filters() []htmlChoice {
	var programs, checks, severities, scopes []htmlOption
	for i, prog := range p.Programs {
		programs = append(programs, htmlOption{strconv.Itoa(i), prog.ID})
	}
	for _, r := range Rules() {
		if slices.ContainsFunc(p.Findings, func(f Finding) bool { return f.Check == r.Check }) {
			checks = append(checks, htmlOption{string(r.Check), string(r.Check)})
		}
	}
	for _, s := range []Severity{SeverityError, SeverityWarning, SeverityInfo} {
		if slices.ContainsFunc(p.Findings, func(f Finding) bool { return f.Severity == s }) {
			severities = append(severities, htmlOption{string(s), string(s)})
		}
	}
	for i, uri := range p.scopes {
		scopes = append(scopes, htmlOption{strconv.Itoa(i), cellScope(uri)})
	}
	return []htmlChoice{
		{"program", "Program", programs}, {"check", "Check", checks}, {"severity", "Severity", severities}, {"scope", "Scope", scopes},
	}
}
