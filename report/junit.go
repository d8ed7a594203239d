package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// renderJUnit writes the report as results of tests: a suite for what was analysed,
// and a suite a check, in which each finding is a test. Tests are named without line
// numbers, so that they are the same ones while lines move.
func renderJUnit(w io.Writer, r *Report, o Options) error {
	v := newView(r)
	all := junitSuites{Name: "chatscopelint"}
	all.add(v.junitCoverage())
	for _, rule := range v.rules() {
		all.add(v.junitCheck(rule, o))
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// rules are those of all checks, those included of which this version knows no more
// than that a later one found something by them.
func (v *view) rules() []Rule {
	all := slices.Clone(rules)
	for _, f := range v.Findings {
		if !slices.ContainsFunc(all, func(r Rule) bool { return r.Check == f.Check }) {
			all = append(all, Rule{Check: f.Check, Title: "a check of a later version"})
		}
	}
	return all
}

// junitCheck has a test a finding, or one that passed and says what is not there.
func (v *view) junitCheck(rule Rule, o Options) junitSuite {
	s := junitSuite{Name: page.Clean(string(rule.Check))}
	named := map[string]int{}
	for _, f := range v.Findings {
		if f.Check != rule.Check || f.Suppressed != nil && !o.Suppressed {
			continue
		}
		c := junitFinding(f)
		if named[c.Name]++; named[c.Name] > 1 {
			c.Name += fmt.Sprintf(" (%d)", named[c.Name]) // tests of one name would be one test
		}
		s.add(c)
	}
	if s.Tests == 0 {
		s.add(junitCase{Class: "chatscopelint." + s.Name, Name: "none found: " + rule.Title})
	}
	return s
}

// junitCoverage has an error a package that was not analysed. What is not judged is
// no test: nothing is wrong with it, as far as is known.
func (v *view) junitCoverage() junitSuite {
	s := junitSuite{Name: "analysis", Properties: &junitProperties{[]junitProperty{
		{"version", page.Clean(v.Tool.Version)},
		{"scope_table", page.Clean(v.ScopeTable.Revision)},
	}}}
	for _, skipped := range v.Skipped {
		s.add(junitCase{
			Class: "chatscopelint.analysis", Name: page.Clean(skipped.Package),
			Error: &junitResult{Type: "skipped", Message: page.Clean("not analysed: " + skipped.Reason)},
		})
	}
	if len(v.Skipped) == 0 {
		s.add(junitCase{Class: "chatscopelint.analysis", Name: "all packages are analysed"})
	}
	s.Out = &junitText{junitLines(append(v.gaps(), v.coverage()))}
	return s
}

// junitFinding is a test that failed where the finding counts, as it does for the
// exit status if nothing else is asked for; one of severity info passed.
func junitFinding(f Finding) junitCase {
	c := junitCase{Class: page.Clean("chatscopelint." + string(f.Check)), Name: page.Clean(junitName(f)), File: page.Clean(f.Position.File)}
	text := junitLines(append([]string{f.line()}, f.proof()...))
	switch {
	case f.Suppressed != nil:
		c.Skipped = &junitResult{Message: page.Clean(suppressedWords(f.Suppressed)), Text: text}
	case f.Severity.AtLeast(SeverityWarning):
		c.Failure = &junitResult{Type: page.Clean(string(f.Severity)), Message: page.Clean(f.Message), Text: text}
	default:
		c.Out = &junitText{text}
	}
	return c
}

// junitName says what a finding is about, without lines.
func junitName(f Finding) string {
	about := ""
	switch {
	case f.Method != "":
		about = ": " + shortMethod(f.Method)
	case len(f.Scopes) > 3:
		about = ": " + count(len(f.Scopes), "scope")
	case len(f.Scopes) > 0:
		about = ": " + shortScopes(f.Scopes)
	}
	return f.Reason + about + " in " + f.Position.File
}

// junitLines are lines of text in which all characters may stand in XML.
func junitLines(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString("\n" + page.Clean(line))
	}
	return b.String() + "\n"
}
