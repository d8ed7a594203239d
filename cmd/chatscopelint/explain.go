package main

import (
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/report/page"
)

const explainHelp = `Explain says of a check what it finds and why that is bad, shows code that it
finds something in, and says what to do. Without a name it lists the checks.

The name may be as findings have it, with the reason after it:

    chatscopelint explain overscope
    chatscopelint explain overscope/narrower_scope
`

func runExplain(env *environment, args []string) error {
	fs := newFlags("explain")
	color := newColorFlag(fs)
	if done, err := parse(env, fs, explainHelp, args); done || err != nil {
		return err
	}
	opts := env.options(*color)
	p := page.New(opts.Width)
	p.Color = opts.Color
	switch fs.NArg() {
	case 0:
		if err := listChecks(p); err != nil {
			return err
		}
	case 1:
		name, _, _ := strings.Cut(fs.Arg(0), "/")
		rule, ok := report.RuleOf(report.Check(name))
		if !ok {
			return unknownCheck(name)
		}
		explain(p, rule)
	default:
		return usageError{"explain", "explain takes one check"}
	}
	return show(env, p)
}

// show prints a page.
func show(env *environment, p *page.Page) error {
	if _, err := p.WriteTo(env.Stdout); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}

func listChecks(p *page.Page) error {
	var rows [][]string
	for _, r := range report.Rules() {
		rows = append(rows, []string{string(r.Check), string(r.Severity), r.Title})
	}
	if err := p.Table([]string{"check", "severity", "finds"}, rows); err != nil {
		return err
	}
	p.Para(0, "chatscopelint explain CHECK says more about one.")
	return nil
}

// explain says all that the rule does, and how to silence it.
func explain(p *page.Page, r report.Rule) {
	section := func(title, text string) {
		p.Heading(title)
		p.Para(0, text)
	}
	p.Para(0, fmt.Sprintf("%s (%s): %s", r.Check, r.Severity, r.Title))
	section("What it finds", r.Finds)
	section("Why", r.Why)
	p.Heading("Example")
	p.Code(4, r.Example)
	section("What to do", r.Mend)
	section("When it is silent", "It is silent "+r.Silent+".")
	section("In the guide", fmt.Sprintf("%q, in %s", r.Section, report.Guide))
	section("How to let a finding stand", "With a comment on its line, or an entry of .chatscopelint.yml. Both need a reason:")
	p.Blank()
	p.Code(4, fmt.Sprintf(silencing, r.Check))
}

const silencing = `//nolint:%[1]s // why it may stand

suppress:
  - check: %[1]s
    path: internal/legacy/**
    reason: why it may stand
    until: 2027-03-31`
