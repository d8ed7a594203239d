package main

import (
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

const whyHelp = `Why says for every program and credential who asks for a scope: where it is named,
or that the list is the client's default. Then it shows the calls that need the
scope, and for each of them one shortest way from each entry point: main, an
initialization, a handler of Chat events, an exported function of a library.
Without a pattern it reads the package in the current directory.

With the name of a method it shows the calls of it, with the credentials and the
scopes that serve them. Short names do:

    chatscopelint why chat.memberships ./...
    chatscopelint why spaces.members.create ./...

chat.spaces.create names a scope and a method; it is taken for the scope, and
spaces.create for the method. Scopes of other APIs go by their full URIs.

The exit status is 0 when there is something to show, 1 when nothing asks for the
scope or needs it, or nothing calls the method, and 2 when part of the input could
not be analysed.
`

func runWhy(env *environment, args []string) error {
	fs := newFlags("why")
	input := newInputFlags(fs)
	color := newColorFlag(fs)
	format := formatFlag(fs, report.WhyFormats())
	if done, err := parse(env, fs, whyHelp, args); done || err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return usageError{"why", "name a scope or a method"}
	}
	ask, err := question(scopemap.Default(), fs.Arg(0))
	if err != nil {
		return err
	}
	r, _, err := input.run(env, fs.Args()[1:], false)
	if err != nil {
		return err
	}
	answer := ask(r)
	if err := report.RenderWhy(env.Stdout, *format, answer, env.options(*color)); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	printSkipped(env, r)
	if err := incomplete(r); err != nil {
		return err
	}
	if answer.Found() {
		return nil
	}
	return absentError{absence(answer)}
}

// absence says that there is nothing to show, as far as is known.
func absence(answer *report.Why) string {
	subject := "nothing"
	if len(answer.Unresolved) > 0 {
		subject = "nothing that is known"
	}
	if answer.Method != "" {
		return subject + " calls " + answer.Method
	}
	return subject + " asks for " + short(answer.Scope) + " or needs it"
}

// question is what to ask a report about the name of a method or scope. Scopes of
// other APIs are known by their URIs.
func question(t *scopemap.Table, name string) (func(*report.Report) *report.Why, error) {
	if s, ok := t.Scope(scopemap.ScopePrefix + name); ok {
		return func(r *report.Report) *report.Why { return report.WhyScope(r, s.URI) }, nil
	}
	part, err := restrict(t, name)
	switch {
	case err != nil && strings.Contains(name, "://"):
		return func(r *report.Report) *report.Why { return report.WhyScope(r, name) }, nil
	case err != nil:
		return nil, err
	case len(part.Scopes) > 0:
		return func(r *report.Report) *report.Why { return report.WhyScope(r, part.Scopes[0].URI) }, nil
	}
	return func(r *report.Report) *report.Why { return report.WhyMethod(r, part.Methods[0].ID) }, nil
}
