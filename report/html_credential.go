package report

import (
	"fmt"
	"slices"
)

// htmlVerdict is what is to be done about a scope: the word, and the kind that
// gives it its icon and colour.
type htmlVerdict struct {
	Word, Kind string
}

// htmlRow is a row of a credential's table of scopes.
type htmlRow struct {
	ScopeRow
	Instead []htmlInstead
	Does    htmlVerdict
	By      []htmlUse
	Marks   htmlMarks
}

// htmlInstead is a narrower scope that takes the place of one.
type htmlInstead struct {
	Scope string
	Class Class
}

// htmlUse is a method that calls need a scope for, and where these calls are.
type htmlUse struct {
	Method string
	Calls  []htmlTo
}

// htmlCredential is the card of a credential.
type htmlCredential struct {
	*Credential
	Anchor   string
	Type, As string
	Place    htmlPlace
	Notes    []string
	Rows     []htmlRow
	// Folded are the scopes of a default list that no call is known to need. There
	// are dozens of them.
	Folded   []htmlRow
	Least    []string
	Programs []string
	Findings []htmlBrief
	Marks    htmlMarks
}

// CredentialCards has a card for each credential.
func (p *htmlPage) CredentialCards() []htmlCredential {
	var cards []htmlCredential
	for i := range p.Credentials {
		cards = append(cards, p.credentialCard(&p.Credentials[i]))
	}
	return cards
}

func (p *htmlPage) credentialCard(c *Credential) htmlCredential {
	programs := p.programsWith(nil, []string{c.ID})
	findings := p.findingsOn(onCredential(c.ID))
	card := htmlCredential{
		Credential: c,
		Anchor:     p.anchors["cred "+c.ID],
		Type:       word(kindWords, c.Kind),
		As:         word(principalWords, c.Principal),
		Place:      p.place(c.Position),
		Notes:      sentences(c),
		Findings:   p.briefs(onCredential(c.ID)),
		Marks:      p.marks(programs, findings, scopesOfCredential(c)),
	}
	for _, row := range c.Scopes {
		shown := htmlRow{
			ScopeRow: row, Does: htmlVerdict{verdictWord(row), verdictKind(row)}, By: p.uses(row.Calls),
			Marks: p.marks(programs, findings, append([]string{row.Scope}, row.ReplacedBy...)),
		}
		for _, scope := range row.ReplacedBy {
			shown.Instead = append(shown.Instead, htmlInstead{scope, p.classOf(scope)})
		}
		if folded(c, row) {
			card.Folded = append(card.Folded, shown)
		} else {
			card.Rows = append(card.Rows, shown)
		}
	}
	if showsLeast(c) {
		card.Least = leastPrivilege(c)
	}
	if len(p.Programs) > 1 {
		for _, i := range programs {
			card.Programs = append(card.Programs, p.Programs[i].ID)
		}
	}
	return card
}

// folded reports whether the row is of a default list, and no call is known to
// need it.
func folded(c *Credential, row ScopeRow) bool {
	return c.Defaulted && (row.Verdict == VerdictOverRequested || row.Verdict == VerdictUnproven)
}

// instead are the narrower scopes that are to take the place of one.
func (row ScopeRow) instead() []string {
	if row.Verdict == VerdictOverRequested {
		return row.ReplacedBy
	}
	return nil
}

// sentences say of a credential what a table of scopes cannot hold.
func sentences(c *Credential) []string {
	var list []string
	for _, note := range credentialNotes(c) {
		list = append(list, trimStop(note)+".")
	}
	if c.Defaulted {
		list = append(list, fmt.Sprintf("No scopes are named, so the client library asks for its default list of %s. %s.",
			count(len(c.Requested), "scope"), trimStop(insteadOfDefaults(c))))
	}
	if len(c.Scopes) == 0 && c.RequestedKnown {
		list = append(list, "It asks for no scopes.")
	}
	return list
}

func trimStop(s string) string {
	if n := len(s) - 1; n >= 0 && s[n] == '.' {
		return s[:n]
	}
	return s
}

// verdictKind is the verdict's kind where the report has words for it.
func verdictKind(row ScopeRow) string {
	if kind := verdictWord(row); htmlIcons[kind] != "" {
		return kind
	}
	return "other"
}

// uses names the calls, those of one method together.
func (p *htmlPage) uses(ids []string) []htmlUse {
	var uses []htmlUse
	for _, id := range ids {
		method, to := id, htmlTo{Text: "not described in this report"}
		if c := p.calls[id]; c != nil {
			method, to = c.Method, htmlTo{c.Position.atLine(), p.anchors["call "+id]}
		}
		i := slices.IndexFunc(uses, func(u htmlUse) bool { return u.Method == method })
		if i < 0 {
			i = len(uses)
			uses = append(uses, htmlUse{Method: method})
		}
		uses[i].Calls = append(uses[i].Calls, to)
	}
	return uses
}
