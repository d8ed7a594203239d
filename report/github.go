package report

import (
	"fmt"
	"io"
	"strings"
)

// renderGitHub writes workflow commands of GitHub Actions, a line each, from which
// annotations are made.
func renderGitHub(w io.Writer, r *Report, o Options) error {
	g := github{text: newSourceText(r), tool: r.Tool.Name}
	for _, s := range r.Skipped {
		g.command("error", Position{}, "not analysed", s.words())
	}
	for _, f := range alerts(r, o) {
		g.command(level(f.Severity, "notice"), f.Position, f.variant(), annotation(f))
	}
	for _, s := range r.Stale {
		g.command("warning", s.Position, "of no use", s.Message)
	}
	_, err := io.WriteString(w, g.out.String())
	return err
}

// annotation is the message and the lines that a table has below it.
func annotation(f Finding) string {
	lines := []string{f.Message}
	for _, step := range f.Trace {
		lines = append(lines, fmt.Sprintf("- %s: %s", step.Position, step.Note))
	}
	if f.Fix != nil {
		lines = append(lines, "fix: "+f.Fix.Message)
	}
	if f.Suppressed != nil {
		lines = append(lines, suppressedWords(f.Suppressed))
	}
	return strings.Join(lines, "\n")
}

type github struct {
	out  strings.Builder
	text sourceText
	tool string
}

// command adds a line. What is not known of the position is left out: an
// annotation without a file is one of the whole run.
func (g *github) command(name string, at Position, title, message string) {
	var properties []string
	add := func(key, value string) {
		properties = append(properties, key+"="+githubProperty.Replace(githubText(value)))
	}
	if at.File != "" {
		add("file", at.File)
	}
	if at.File != "" && at.Line > 0 {
		column, _ := g.text.column(at)
		add("line", fmt.Sprint(at.Line))
		add("col", fmt.Sprint(column))
	}
	add("title", g.tool+": "+title)
	fmt.Fprintf(&g.out, "::%s %s::%s\n", name, strings.Join(properties, ","), githubData.Replace(githubText(message)))
}

// githubText escapes control characters, but for the ends of lines, which commands
// have escapes for: a log is read at a terminal too.
func githubText(s string) string {
	parts := strings.Split(s, "\r")
	for i, part := range parts {
		parts[i] = cleanLines(part)
	}
	return strings.Join(parts, "\r")
}

// The escapes of workflow commands. A newline that is none would end the command,
// and begin another.
var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
