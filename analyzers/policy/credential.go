package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/check"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// An objection is a scope that a credential asks for and must not, what the
// configuration makes of it in words, and where.
type objection struct {
	uri    string
	likely bool // it need not be so
	what   string
	at     model.Position
}

// credential finds what a credential asks for and must not. Scopes that are
// forbidden are not reported as undeclared too: to declare them would not do.
// What is sure and what is not are findings of their own.
func (j judging) credential(c *model.Credential) []model.Finding {
	var forbidden, undeclared []objection
	for _, s := range c.Requested {
		if f, ok := j.forbids(s); ok {
			forbidden = append(forbidden, f)
			continue
		}
		undeclared = append(undeclared, j.undeclared(c, s)...)
	}
	var findings []model.Finding
	for _, likely := range []bool{false, true} {
		findings = append(findings, j.finding(c, "forbidden_scope", "ask for less", likely, forbidden)...)
		findings = append(findings, j.finding(c, "undeclared_scope", "ask for less, or declare it there once it is approved", likely, undeclared)...)
	}
	return findings
}

// forbids reports whether the scope is forbidden, by itself or by its class.
// Which class a scope has that the table does not know is not known.
func (j judging) forbids(s model.Scope) (objection, bool) {
	if f, ok := isNamed(s.URI, j.policy.ForbiddenScopes); ok {
		return objection{s.URI, s.Doubtful, "forbidden at " + line(f.Position), f.Position}, true
	}
	scope, ok := j.table.Scope(s.URI)
	if !ok {
		return objection{}, false
	}
	for _, f := range j.policy.ForbiddenClasses {
		if f.Class == string(scope.Class) {
			return objection{s.URI, s.Doubtful || scope.ClassInferred, "of class " + f.Class + ", forbidden at " + line(f.Position), f.Position}, true
		}
	}
	return objection{}, false
}

// undeclared are the programs with a declaration that make the credential and do
// not declare the scope.
func (j judging) undeclared(c *model.Credential, s model.Scope) []objection {
	var objections []objection
	for _, p := range j.model.Programs {
		if !slices.Contains(p.Credentials, c) {
			continue
		}
		for _, d := range j.policy.Declared {
			if _, ok := isNamed(s.URI, d.Scopes); d.Of(p) && !ok {
				objections = append(objections, objection{s.URI, s.Doubtful, fmt.Sprintf("not declared for %s at %s", p.ID, line(d.Position)), d.Position})
			}
		}
	}
	return objections
}

// finding words the objections to a credential that are as likely, if there are any.
func (j judging) finding(c *model.Credential, reason, remedy string, likely bool, objections []objection) []model.Finding {
	f := model.Finding{Reason: reason, Severity: model.Error, Likely: likely, Credential: c}
	if likely {
		f.Severity = f.Severity.Lower()
	}
	f.Trace = []model.Step{{Position: c.Position, Note: "the credential is made here"}}
	var whats []string
	scopesOf := make(map[string][]string) // by what is said of them
	for _, n := range objections {
		if n.likely != likely {
			continue
		}
		if !slices.Contains(f.Scopes, n.uri) {
			f.Scopes = append(f.Scopes, n.uri)
		}
		if step := (model.Step{Position: n.at, Note: "the configuration says so here"}); !slices.Contains(f.Trace, step) {
			f.Trace = append(f.Trace, step)
		}
		if len(scopesOf[n.what]) == 0 {
			whats = append(whats, n.what)
		}
		scopesOf[n.what] = append(scopesOf[n.what], n.uri)
	}
	if len(f.Scopes) == 0 {
		return nil
	}
	f.Position, f.Function = check.ScopePlace(c, f.Scopes)
	f.Message = asking(c, f.Scopes, likely) + ", which " + isOrAre(f.Scopes) + " " + whats[0]
	if len(whats) > 1 || c.Defaulted {
		var parts []string
		for _, what := range whats {
			parts = append(parts, fmt.Sprintf("%s %s %s", check.ShortAll(scopesOf[what]), isOrAre(scopesOf[what]), what))
		}
		f.Message = asking(c, f.Scopes, likely) + ": " + strings.Join(parts, "; ")
	}
	f.Message += "; " + remedy + check.Elsewhere(" (the credential is made at %s)", c.Position, f.Position)
	return []model.Finding{f}
}

// asking says what is asked for.
func asking(c *model.Credential, scopes []string, likely bool) string {
	switch {
	case c.Defaulted:
		return fmt.Sprintf("no scopes are named, so the %s asks for all %d of its client library", check.Kind(c), len(c.Requested))
	case likely:
		return fmt.Sprintf("the %s may ask for %s", check.Kind(c), check.ShortAll(scopes))
	}
	return fmt.Sprintf("the %s asks for %s", check.Kind(c), check.ShortAll(scopes))
}

func isOrAre(scopes []string) string {
	if len(scopes) == 1 {
		return "is"
	}
	return "are"
}

// line is a place in the configuration as a message names it.
func line(p model.Position) string { return fmt.Sprintf("%s:%d", p.File, p.Line) }
