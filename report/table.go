package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// renderTable writes the report for a reader at a terminal: what was looked
// at, then for every credential which scopes to keep, remove and add, then the
// calls, the findings, and what could not be judged.
func renderTable(w io.Writer, r *Report, o Options) error {
	p := o.page()
	v := newView(r)
	if v.empty() {
		p.Para(0, v.nothingFound())
	} else if err := v.body(p); err != nil {
		return err
	}
	v.unjudged(p)
	_, err := p.WriteTo(w)
	return err
}

func (v *view) body(p *page.Page) error {
	for _, section := range []func(*page.Page) error{
		v.summary, v.programs, v.callTable, v.handlerTable, v.scenarios, v.findings,
	} {
		if err := section(p); err != nil {
			return err
		}
	}
	return nil
}

// view is a report in which ids can be looked up.
type view struct {
	*Report
	calls map[string]*Call
	creds map[string]*Credential

	nobodys map[subject]bool // see isNobodys
}

func newView(r *Report) *view {
	v := &view{Report: r, calls: map[string]*Call{}, creds: map[string]*Credential{}, nobodys: map[subject]bool{}}
	for i := range r.Calls {
		v.calls[r.Calls[i].ID] = &r.Calls[i]
	}
	for i := range r.Credentials {
		v.creds[r.Credentials[i].ID] = &r.Credentials[i]
	}
	return v
}

// empty says that there is nothing to show but what was not judged.
func (v *view) empty() bool {
	return len(v.Calls) == 0 && len(v.Credentials) == 0 && len(v.Handlers) == 0 && len(v.Findings)+len(v.Stale) == 0
}

func (v *view) nothingFound() string {
	c := v.Coverage
	if c.Analysed == c.Packages {
		return fmt.Sprintf("%s: no Chat API call found in %s", v.Tool.Name, count(c.Packages, "package"))
	}
	return fmt.Sprintf("%s: no Chat API call found in the %d of %s that could be analysed",
		v.Tool.Name, c.Analysed, count(c.Packages, "package"))
}

// String is file:line:column, as editors read it.
func (p Position) String() string {
	if p.File == "" {
		return "-"
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Known is the position as far as there is one: a file without lines has none.
func (p Position) Known() string {
	if p.Line == 0 {
		return p.File
	}
	return p.String()
}

// atLine is the position as far as a table cell needs it.
func (p Position) atLine() string {
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}

const scopePrefix = "https://www.googleapis.com/auth/"

// shortScope leaves out the beginning that all Chat scopes share. Scopes of
// other APIs stay whole, so that they stand out.
func shortScope(uri string) string {
	if name, ok := strings.CutPrefix(uri, scopePrefix+"chat."); ok {
		return "chat." + name
	}
	return uri
}

// cellScope is shortScope for a table's cell, where other APIs' scopes have
// the short form that Google's own pages use.
func cellScope(uri string) string {
	if name, ok := strings.CutPrefix(shortScope(uri), scopePrefix); ok {
		return ".../auth/" + name
	}
	return shortScope(uri)
}

func shortScopes(uris []string) string {
	if len(uris) == 0 {
		return "no scopes"
	}
	var names []string
	for _, uri := range uris {
		names = append(names, shortScope(uri))
	}
	return strings.Join(names, ", ")
}

// shortMethod leaves out the name of the API.
func shortMethod(id string) string {
	return strings.TrimPrefix(id, "chat.")
}

// word gives the reader's word for a fixed word of the model. One that has
// none, because a later version wrote the report, is shown as it is.
func word[S ~string](words map[S]string, s S) string {
	if w, ok := words[s]; ok {
		return w
	}
	return string(s)
}

// count says "1 call" or "3 calls".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
