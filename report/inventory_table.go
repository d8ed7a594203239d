package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// renderInventoryTable writes the inventory for a reader at a terminal: the apps,
// by the highest class of what they ask for, then who asks for each scope, then the
// reports.
func renderInventoryTable(w io.Writer, inv *Inventory, o Options) error {
	p := o.page()
	p.Para(0, inv.summary())
	inv.apps(p)
	inv.askers(p)
	if err := inv.reportTable(p); err != nil {
		return err
	}
	_, err := p.WriteTo(w)
	return err
}

// summary counts the apps by principal.
func (inv *Inventory) summary() string {
	text := fmt.Sprintf("%s in %s", count(len(inv.Apps), "app"), count(len(inv.Reports), "report"))
	for i, c := range inv.Principals {
		sep := ", "
		if i == 0 {
			sep = "; as "
		}
		text += fmt.Sprintf("%s%s %d", sep, word(principalWords, c.Principal), c.Apps)
	}
	return text
}

// apps says of each app what it asks for and what is wrong with that, those of one
// class together.
func (inv *Inventory) apps(p *page.Page) {
	for _, c := range inv.Classes {
		p.Heading(fmt.Sprintf("%s (%d)", classHeading(c.Class), c.Apps))
		first := true
		for _, app := range inv.Apps {
			if app.class() != c.Class {
				continue
			}
			if !first {
				p.Blank()
			}
			first = false
			app.show(p)
		}
	}
}

// classHeading is the heading of the apps that ask for no higher class.
func classHeading(class Class) string {
	switch class {
	case "":
		return "Apps without a known scope"
	case ClassUnknown:
		return "Apps that ask for scopes of other APIs"
	case ClassRestricted:
		return "Apps that ask for restricted scopes"
	}
	return fmt.Sprintf("Apps that ask for %s scopes at most", class)
}

func (a App) show(p *page.Page) {
	title := a.File + ": " + a.ID
	if !a.Main {
		title += " (library)"
	}
	if len(a.Principals) > 0 {
		title += ", acts as " + principalList(a.Principals)
	}
	if findings := a.Findings.Found(); findings != "" {
		title += "; " + findings
	}
	p.Para(0, title)
	for _, group := range a.Requested {
		p.Para(2, fmt.Sprintf("%s: %s", classTitle(group.Class), someScopes(group.Scopes)))
	}
	if !a.RequestedKnown {
		p.Para(2, "not all that it asks for is known")
	}
	if len(a.OverRequested) > 0 {
		p.Para(2, "too many: "+someScopes(a.OverRequested))
	}
	if len(a.Missing) > 0 {
		p.Para(2, "missing: "+someScopes(a.Missing))
	}
	if a.Unresolved > 0 {
		p.Para(2, fmt.Sprintf("not resolved: %d of %s", a.Unresolved, count(a.Calls, "call")))
	}
}

// principalList are the principals in the words of a sentence, in the usual order.
func principalList(principals []Principal) string {
	var words []string
	for _, p := range principalOrder {
		if slices.Contains(principals, p) {
			words = append(words, word(principalWords, p))
		}
	}
	return strings.Join(words, ", ")
}

// classTitle is the class as a title: scopes without one are of other APIs.
func classTitle(class Class) string {
	if class == ClassUnknown {
		return "other"
	}
	return string(class)
}

// mostScopes is how many scopes are named at one place; a client's default list has
// many more.
const mostScopes = 12

func someScopes(uris []string) string {
	if len(uris) <= mostScopes {
		return shortScopes(uris)
	}
	return fmt.Sprintf("%s and %d more", shortScopes(uris[:mostScopes]), len(uris)-mostScopes)
}

// askers says of each scope which apps ask for it.
func (inv *Inventory) askers(p *page.Page) {
	if len(inv.Scopes) > 0 {
		p.Heading("Who asks for each scope")
	}
	for i, s := range inv.Scopes {
		if i > 0 {
			p.Blank()
		}
		p.Para(0, fmt.Sprintf("%s (%s): %s", shortScope(s.Scope), classTitle(s.Class), count(len(s.Apps), "app")))
		for _, app := range s.Apps {
			p.Para(2, fmt.Sprintf("%s: %s, acts as %s: %s", app.File, app.ID, principalList(app.Principals), app.verdicts()))
		}
	}
}

// verdicts say what the app is to do about the scope.
func (a ScopeApp) verdicts() string {
	var words []string
	for _, v := range a.Verdicts {
		words = append(words, verdictWord(ScopeRow{Verdict: v, ReplacedBy: a.ReplacedBy}))
	}
	if len(a.ReplacedBy) > 0 {
		return strings.Join(words, ", ") + " by " + shortScopes(a.ReplacedBy)
	}
	return strings.Join(words, ", ")
}

func (inv *Inventory) reportTable(p *page.Page) error {
	p.Heading("Reports")
	var rows [][]string
	for _, r := range inv.Reports {
		rows = append(rows, []string{r.File, r.Tool.Version, r.ScopeTable.Revision, fmt.Sprintf("%d of %d", r.Apps, r.Programs), r.Findings.Found(), r.NotAnalysed()})
	}
	return p.Table([]string{"report", "version", "scope table", "apps of programs", "findings", "packages not analysed"}, rows)
}

// NotAnalysed says how many packages are not in the report; "" for none.
func (r InventoryReport) NotAnalysed() string {
	if len(r.Skipped) == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", r.Coverage.Packages-r.Coverage.Analysed, r.Coverage.Packages)
}
