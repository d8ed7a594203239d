package config

import (
	"strings"
	"time"
	"unicode"

	"github.com/chatscopelint/chatscopelint/scopemap"
)

type entryFile struct {
	scopemap.Place `yaml:"-"`

	Check    scopemap.Text `yaml:"check"`
	Path     scopemap.Text `yaml:"path"`
	Scope    scopemap.Text `yaml:"scope"`
	Function scopemap.Text `yaml:"function"`
	Reason   scopemap.Text `yaml:"reason"`
	Owner    scopemap.Text `yaml:"owner"`
	Until    scopemap.Text `yaml:"until"`
}

// isGiven reports whether the file has the text.
func isGiven(t scopemap.Text) bool { return t.Line > 0 }

func (p *parser) entries(file []entryFile) []Entry {
	var entries []Entry
	for _, f := range file {
		e := Entry(f)
		p.selectors(&e)
		if !hasWord(e.Reason.Value) {
			p.failAt(e.Place, "reason is missing; say why the finding may stand")
		}
		if _, err := time.Parse(time.DateOnly, e.Until.Value); isGiven(e.Until) && err != nil {
			p.fail(e.Until, "until is no date; write the last day on which the entry counts, such as 2027-01-31")
		}
		entries = append(entries, e)
	}
	return entries
}

// selectors checks what the entry names. An entry that names nothing would hide
// everything.
func (p *parser) selectors(e *Entry) {
	named := false
	for _, t := range []scopemap.Text{e.Check, e.Path, e.Scope, e.Function} {
		named = named || isGiven(t)
		if isGiven(t) && strings.TrimSpace(t.Value) == "" {
			p.fail(t, "the text is empty; name something, or leave the key out")
			return
		}
	}
	if !named {
		p.failAt(e.Place, "the entry names nothing; give a check, a path, a scope or a function")
	}
	if isGiven(e.Check) {
		p.oneOf(e.Check, "check", Checks)
	}
	if isGiven(e.Path) {
		if err := checkPath(e.Path.Value); err != nil {
			p.fail(e.Path, "%v", err)
		}
	}
	if isGiven(e.Scope) {
		e.Scope = p.scope(e.Scope)
	}
	if strings.Contains(e.Function.Value, "[") {
		p.fail(e.Function, "%s", typeArguments)
	}
}

const typeArguments = "a function is named without its type arguments; leave them out"

// hasWord reports whether the text says anything.
func hasWord(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
