package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// htmlDraft is a draft of what Google's verification form asks of a scope: what
// it is used for, and why no narrower one does.
type htmlDraft struct {
	Anchor  string
	Program string
	Scope   string
	Class   Class
	Text    string
	Marks   htmlMarks
}

// Drafts has one for each program and each scope that it needs, unless Google
// calls the scope non-sensitive: it asks no reason for such ones.
func (p *htmlPage) Drafts() []htmlDraft {
	var drafts []htmlDraft
	for i, prog := range p.Programs {
		for _, scope := range p.scopes {
			uses := p.scopeUses(prog, scope)
			class := p.classOf(scope)
			if len(uses) == 0 || class == ClassNonSensitive {
				continue
			}
			var findings []Finding
			for _, u := range uses {
				findings = append(findings, p.findingsOn(onCredential(u.cred.ID))...)
			}
			drafts = append(drafts, htmlDraft{
				Anchor: fmt.Sprintf("draft-%d", len(drafts)+1), Program: prog.ID, Scope: scope, Class: class,
				Text: p.draftText(prog, scope, class, uses), Marks: p.marks([]int{i}, findings, []string{scope}),
			})
		}
	}
	return drafts
}

// scopeUse is a credential that needs a scope, and the calls that it needs it for.
type scopeUse struct {
	cred  *Credential
	calls []*Call
}

// scopeUses are those of one program. A scope that a narrower one replaces is
// not needed; the narrower one is.
func (p *htmlPage) scopeUses(prog Program, scope string) []scopeUse {
	var uses []scopeUse
	for _, id := range prog.Credentials {
		c := p.creds[id]
		if c == nil {
			continue
		}
		u := scopeUse{cred: c}
		for _, row := range c.Scopes {
			needed := row.Scope == scope && (row.Verdict == VerdictNeeded || row.Verdict == VerdictMissing)
			if !needed && !slices.Contains(row.instead(), scope) {
				continue
			}
			for _, id := range row.Calls {
				call := p.calls[id]
				if call != nil && slices.Contains(prog.Calls, id) && !slices.Contains(u.calls, call) && len(taken(call, c.Principal, scope)) > 0 {
					u.calls = append(u.calls, call)
				}
			}
		}
		if len(u.calls) > 0 {
			uses = append(uses, u)
		}
	}
	return uses
}

// taken are the requirements of a call that the scope helps to meet, for whom the
// credential may act as.
func taken(c *Call, as Principal, scope string) [][]AnyOf {
	var all [][]AnyOf
	for _, r := range c.Requires {
		if mayBe(as, r.Principal) && slices.ContainsFunc(r.AllOf, func(g AnyOf) bool { return slices.Contains(g.AnyOf, scope) }) {
			all = append(all, r.AllOf)
		}
	}
	return all
}

// mayBe reports whether a credential that acts as one principal can meet the
// requirement of another.
func mayBe(as, required Principal) bool {
	switch as {
	case PrincipalApp, PrincipalAppAdminApproved:
		return required == PrincipalApp || required == PrincipalAppAdminApproved
	case PrincipalUser:
		return required == PrincipalUser || required == PrincipalUserAdmin
	}
	return true
}

// classOf is the class of a scope as far as the report tells it.
func (p *htmlPage) classOf(scope string) Class { return cmp.Or(p.class[scope], ClassUnknown) }

func (p *htmlPage) draftText(prog Program, scope string, class Class, uses []scopeUse) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Scope: %s (%s)\nProgram: %s\n\nWhat it is used for\n", scope, class, prog.ID)
	for _, u := range uses {
		fmt.Fprintf(&b, "Acting as %s (%s, made at %s), the program calls:\n", u.as(scope), word(kindWords, u.cred.Kind), u.cred.Position.atLine())
		for _, c := range u.calls {
			fmt.Fprintf(&b, "- %s in %s (%s)%s\n", shortMethod(c.Method), shortFunction(c.Function), c.Position.atLine(), p.occasion(c))
		}
	}
	b.WriteString("\nWhy no narrower scope does\n")
	for _, line := range whyNotNarrower(scope, uses) {
		b.WriteString(line + "\n")
	}
	b.WriteString("\nTo fill in: what this does for the people who use it, and which data is kept, where, and for how long.\n")
	return b.String()
}

// as is whom the credential acts as when it needs the scope.
func (u scopeUse) as(scope string) string {
	if u.cred.Principal != PrincipalUnknown {
		return word(principalWords, u.cred.Principal)
	}
	var may []string
	for _, m := range u.cred.MinimalFor {
		if slices.Contains(m.Scopes, scope) {
			may = append(may, word(principalWords, m.Principal))
		}
	}
	if len(may) == 0 {
		return word(principalWords, PrincipalUnknown)
	}
	return strings.Join(may, " or ") + ", if the credential is one of that kind"
}

// occasion says when a call runs that is on a handler's path.
func (p *htmlPage) occasion(c *Call) string {
	for _, h := range p.Handlers {
		if h.ID == c.Handler {
			return fmt.Sprintf(", when a Chat event comes in to %s (%s)", shortFunction(h.Function), word(timingSentence, c.Timing))
		}
	}
	return ""
}

// whyNotNarrower says for each method what it takes, and of which least set the
// scope is.
func whyNotNarrower(scope string, uses []scopeUse) []string {
	var lines []string
	add := func(line string) {
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	for _, u := range uses {
		for _, c := range u.calls {
			for _, groups := range taken(c, u.cred.Principal, scope) {
				if len(groups) == 1 && len(groups[0].AnyOf) == 1 {
					add(fmt.Sprintf("- %s takes no other scope here.", shortMethod(c.Method)))
				} else {
					add(fmt.Sprintf("- %s takes %s.", shortMethod(c.Method), groupWords(groups)))
				}
			}
		}
	}
	for _, u := range uses {
		for _, m := range u.cred.MinimalFor {
			if slices.Contains(m.Scopes, scope) {
				add(fmt.Sprintf("- The least set for all calls of the credential made at %s: %s (the lowest class first, then the fewest methods opened).",
					u.cred.Position.atLine(), shortScopes(m.Scopes)))
			}
		}
	}
	return lines
}
