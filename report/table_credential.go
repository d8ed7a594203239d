package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// verdictWords say what to do. A scope that a narrower one can replace is
// over-requested too, but not simply to be removed; see verdictWord.
var verdictWords = map[Verdict]string{
	VerdictNeeded:        "keep",
	VerdictOverRequested: "remove",
	VerdictMissing:       "add",
	VerdictOtherAPI:      "other",
	VerdictUnproven:      "unproven",
}

// verdictTones are the tones of verdictWord.
var verdictTones = map[string]page.Tone{
	"keep":     page.Good,
	"remove":   page.Bad,
	"replace":  page.Bad,
	"add":      page.Bad,
	"unproven": page.Doubtful,
}

// principalWords complete the sentence that a credential acts as ...
var principalWords = map[Principal]string{
	PrincipalApp:              "the app",
	PrincipalAppAdminApproved: "the app with administrator approval",
	PrincipalUser:             "a user",
	PrincipalUserAdmin:        "a user with administrator privileges",
	PrincipalUnknown:          "an unknown principal",
}

// kindWords name the kinds of credential.
var kindWords = map[Kind]string{
	KindServiceAccount:       "service account",
	KindDomainWideDelegation: "domain-wide delegation",
	KindUser:                 "user credential",
	KindApplicationDefault:   "application default credential",
	KindCredentialsFile:      "credentials file of unknown type",
	KindToken:                "token",
	KindAPIKey:               "API key",
	KindNone:                 "no credential",
	KindUnknown:              "credential of unknown kind",
}

// credential shows what a credential is, and what to do about its scopes.
func (v *view) credential(p *page.Page, c *Credential) error {
	p.Para(0, credentialTitle(c))
	for _, note := range credentialNotes(c) {
		p.Para(2, note)
	}
	if c.Defaulted {
		v.defaultList(p, c)
	}
	if err := v.scopeTable(p, c); err != nil {
		return err
	}
	if !showsLeast(c) {
		return nil
	}
	for _, line := range leastPrivilege(c) {
		p.Spans(2, page.Span{Tone: page.Strong, Text: "Least privilege"}, page.Span{Text: line})
	}
	return nil
}

// credentialTitle says what a credential is, and where it is made.
func credentialTitle(c *Credential) string {
	return fmt.Sprintf("%s: %s, acts as %s, made at %s in %s",
		c.ID, word(kindWords, c.Kind), word(principalWords, c.Principal), c.Position, c.Function)
}

// credentialNotes say what its scopes do not.
func credentialNotes(c *Credential) []string {
	var notes []string
	if !c.RequestedKnown {
		notes = append(notes, "Not all scopes that it asks for are known: "+c.RequestedReason)
	}
	if c.Escapes {
		notes = append(notes, "It is handed to code that is not in view, so it may serve other calls too.")
	}
	if len(c.OtherGoogleAPIs) > 0 {
		notes = append(notes, "It also serves other Google APIs: "+strings.Join(c.OtherGoogleAPIs, ", "))
	}
	if c.Consent != nil {
		notes = append(notes, consentWords(c.Consent))
	}
	return notes
}

// showsLeast says whether the least set is not said already, and says something.
func showsLeast(c *Credential) bool {
	return !c.Defaulted && (len(c.Scopes) > 0 || needsScopes(c))
}

// consentWords say how users are asked, by the steps of the guide.
func consentWords(c *Consent) string {
	words := []string{"Users are asked for consent"}
	if c.Offline {
		words = append(words, "the app requests a refresh token, to outlast one access token")
	}
	if c.Incremental {
		words = append(words, "the token also includes scopes that were granted before")
	}
	if c.TokenKept {
		words = append(words, "a token is written as JSON or handed to code that is not in view, so it may be stored")
	}
	switch {
	case c.GrantChecked == nil:
		words = append(words, "it is not known whether the granted scopes are looked at")
	case *c.GrantChecked:
		words = append(words, "the granted scopes are looked at")
	default:
		words = append(words, "the granted scopes are never looked at")
	}
	return words[0] + ": " + strings.Join(words[1:], "; ") + "."
}

// defaultList says in one statement what would otherwise be a row for each of
// the client library's scopes.
func (v *view) defaultList(p *page.Page, c *Credential) {
	p.Para(2, defaultWords(c))
	for _, verdict := range []Verdict{VerdictOverRequested, VerdictUnproven} {
		var scopes []string
		for _, row := range c.Scopes {
			if row.Verdict == verdict {
				scopes = append(scopes, row.Scope)
			}
		}
		if len(scopes) > 0 {
			word := verdictWords[verdict]
			p.Spans(2, page.Span{Tone: verdictTones[word], Text: word}, page.Span{Text: fmt.Sprintf(" (%d): %s", len(scopes), shortScopes(scopes))})
		}
	}
}

func defaultWords(c *Credential) string {
	return fmt.Sprintf("No scopes are named, so the client library asks for its default list of %s. %s",
		count(len(c.Requested), "scope"), insteadOfDefaults(c))
}

func insteadOfDefaults(c *Credential) string {
	switch {
	case needsScopes(c):
		return "Name these instead" + strings.Join(leastPrivilege(c), ";")
	case len(c.Calls) > 0 || c.Escapes:
		return "Which of them are needed is not known."
	default:
		return "No call needs any of them."
	}
}

const noScopes = "It asks for no scopes."

// scopeTable has a row a scope, without those that defaultList has named.
func (v *view) scopeTable(p *page.Page, c *Credential) error {
	var rows [][]string
	for _, row := range c.Scopes {
		if c.inDefaultList(row) {
			continue
		}
		var replacedBy []string
		for _, uri := range row.ReplacedBy {
			replacedBy = append(replacedBy, cellScope(uri))
		}
		rows = append(rows, []string{
			verdictWord(row), cellScope(row.Scope), string(row.Class), strings.Join(v.callList(row.Calls), "\n"), strings.Join(replacedBy, "\n"),
		})
	}
	if len(rows) > 0 {
		return p.Table([]string{"verdict", "scope", "class", "calls", "replaced by"}, rows,
			page.Toned{Column: "verdict", Tones: verdictTones})
	}
	if len(c.Scopes) == 0 && c.RequestedKnown {
		p.Para(2, noScopes)
	}
	return nil
}

// inDefaultList says of a scope that it is one of many that nobody named.
func (c *Credential) inDefaultList(row ScopeRow) bool {
	return c.Defaulted && (row.Verdict == VerdictOverRequested || row.Verdict == VerdictUnproven)
}

// callList names the calls, those of one method together on a line.
func (v *view) callList(ids []string) []string {
	var lines []string
	line := map[string]int{}
	for _, id := range ids {
		call := v.calls[id]
		if call == nil {
			lines = append(lines, id)
			continue
		}
		if i, seen := line[call.Method]; seen {
			lines[i] += ", " + call.Position.atLine()
			continue
		}
		line[call.Method] = len(lines)
		lines = append(lines, shortMethod(call.Method)+" "+call.Position.atLine())
	}
	return lines
}

// needsScopes says whether some call is known to need a scope.
func needsScopes(c *Credential) bool {
	return len(c.Minimal) > 0 ||
		slices.ContainsFunc(c.MinimalFor, func(m MinimalFor) bool { return len(m.Scopes) > 0 })
}

// leastPrivilege gives the least set of scopes; one for each principal that
// the credential may be where the code does not say.
func leastPrivilege(c *Credential) []string {
	if len(c.Minimal) > 0 || len(c.MinimalFor) == 0 {
		return []string{": " + shortScopes(c.Minimal)}
	}
	var lines []string
	for _, m := range c.MinimalFor {
		lines = append(lines, fmt.Sprintf(" as %s: %s", word(principalWords, m.Principal), shortScopes(m.Scopes)))
	}
	return lines
}

func verdictWord(row ScopeRow) string {
	if row.Verdict == VerdictOverRequested && len(row.ReplacedBy) > 0 {
		return "replace"
	}
	return word(verdictWords, row.Verdict)
}
