// Package check holds what the checks share: the row that describes one, what
// is asked of a credential and a call, and the adaptor to go/analysis.
package check

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A Check is one row of the catalogue of checks.
type Check struct {
	Name string // the analyzer's name
	// Doc is the user's help: a line, a blank line, then what it finds and
	// when it stays silent.
	Doc string
	// Judge finds. It is a pure function of the model and the table, so that
	// every driver judges alike.
	Judge func(*model.Model, *scopemap.Table) []model.Finding
}

// New is the row of a check. What it says of itself is the report's rule.
func New(name report.Check, judge func(*model.Model, *scopemap.Table) []model.Finding) Check {
	rule, _ := report.RuleOf(name)
	return Check{Name: string(name), Doc: rule.Doc(), Judge: judge}
}

// Findings are what the check finds in a model, under its name.
func (c Check) Findings(m *model.Model, table *scopemap.Table) []model.Finding {
	findings := c.Judge(m, table)
	for i := range findings {
		findings[i].Check = c.Name
	}
	return findings
}

// Place is a position as a message names it that stands in the file of at: file
// and line, with the last element of the package's path if it is another's.
func Place(p, at model.Position) string {
	if !p.IsValid() {
		return "an unknown place"
	}
	name := path.Base(p.File)
	if path.Dir(p.File) != path.Dir(at.File) {
		name = path.Base(path.Dir(p.File)) + "/" + name
	}
	return name + ":" + strconv.Itoa(p.Line)
}

// Elsewhere is a remark, with the place in it, on something that does not stand on
// the line of at; "" where it does.
func Elsewhere(remark string, p, at model.Position) string {
	if p.File == at.File && p.Line == at.Line {
		return ""
	}
	return fmt.Sprintf(remark, Place(p, at))
}

// Short is a scope as a message names it: without the prefix that all share.
func Short(uri string) string { return strings.TrimPrefix(uri, scopemap.ScopePrefix) }

// ShortAll is Short for a list, joined by commas.
func ShortAll(uris []string) string {
	short := make([]string, len(uris))
	for i, uri := range uris {
		short[i] = Short(uri)
	}
	return strings.Join(short, ", ")
}

// Kind is a credential's kind in words.
func Kind(c *model.Credential) string { return kindWords[c.Kind] }

// WithArticle is a noun with its indefinite article.
func WithArticle(noun string) string {
	if strings.ContainsAny(noun[:1], "aeioAEIO") {
		return "an " + noun
	}
	return "a " + noun
}

var kindWords = map[model.CredentialKind]string{
	model.ServiceAccount:     "service account",
	model.Delegation:         "service account acting for a user (domain-wide delegation)",
	model.User:               "user credential",
	model.ApplicationDefault: "application default credential",
	model.CredentialsFile:    "credential of a file",
	model.Token:              "token",
	model.APIKey:             "API key",
	model.NoCredential:       "HTTP client without a credential",
	model.UnknownKind:        "credential",
}
