package report

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/page"
)

// renderWhyText writes it for a reader at a terminal.
func renderWhyText(to io.Writer, w *Why, o Options) error {
	p := o.page()
	for i, prog := range w.Programs {
		if i > 0 {
			p.Blank()
		}
		p.Spans(0, page.Span{Tone: page.Strong, Text: programTitle(Program{ID: prog.ID, Main: prog.Main})})
		for _, c := range prog.Credentials {
			p.Blank()
			w.credential(p, c)
		}
	}
	w.unknown(p)
	_, err := p.WriteTo(to)
	return err
}

// unknown says what there may be more of.
func (w *Why) unknown(p *page.Page) {
	if len(w.Unresolved) == 0 {
		return
	}
	if len(w.Programs) > 0 {
		p.Blank()
	}
	p.Spans(0, page.Span{Tone: page.Strong, Text: "Not known, so there may be more"})
	for _, u := range w.Unresolved {
		p.Para(2, fmt.Sprintf("%s: %s: %s", u.Position, u.What, u.Reason))
	}
}

// credential says who asks, then for which calls.
func (w *Why) credential(p *page.Page, c WhyCredential) {
	if c.ID == "" {
		p.Para(2, "No credential is known here:")
	} else {
		p.Para(2, fmt.Sprintf("%s: %s, acts as %s, made at %s in %s",
			c.ID, word(kindWords, c.Kind), word(principalWords, c.Principal), c.Position, shortFunction(c.Function)))
	}
	for _, row := range c.Scopes {
		p.Para(4, fmt.Sprintf("%s: %s; %s", shortScope(row.Scope), asksWords(row, c.Defaulted), whyWords(row)))
	}
	for _, call := range c.Calls {
		p.Blank()
		w.call(p, call)
	}
}

// asksWords say where a scope is named.
func asksWords(row ScopeRow, defaulted bool) string {
	switch {
	case row.Verdict == VerdictMissing:
		return "not asked for"
	case defaulted:
		return "no scopes are named, so it is one of the client's default list"
	case len(row.Named) == 0:
		return "asked for"
	}
	var places []string
	for _, at := range row.Named {
		places = append(places, at.String())
	}
	return "named at " + strings.Join(places, ", ")
}

// whyWords say what becomes of a scope.
func whyWords(row ScopeRow) string {
	switch {
	case row.Verdict == VerdictNeeded:
		return "calls need it"
	case row.Verdict == VerdictMissing:
		return "calls need it, so add it"
	case row.Verdict == VerdictOverRequested && len(row.ReplacedBy) > 0:
		return "for the calls that it serves a narrower one does: " + shortScopes(row.ReplacedBy)
	case row.Verdict == VerdictOverRequested:
		return "no call needs it, so drop it"
	case row.Verdict == VerdictOtherAPI:
		return "it belongs to another Google API, so it is not judged"
	}
	return "whether it is needed is not known"
}

// call shows a call, and a way to it from each entry point.
func (w *Why) call(p *page.Page, c WhyCall) {
	p.Para(4, fmt.Sprintf("%s at %s", shortMethod(c.Method), c.Position))
	if w.Method != "" {
		for _, req := range c.Requires {
			p.Para(6, fmt.Sprintf("as %s it needs %s", word(principalWords, req.Principal), groupWords(req.AllOf)))
		}
	}
	if c.UnresolvedReason != "" {
		p.Para(6, "not every credential that reaches it is known: "+c.UnresolvedReason)
	}
	for _, e := range c.Entries {
		showEntry(p, e, c.Method)
	}
	if c.QueuedBy != "" {
		p.Para(6, fmt.Sprintf("the handler of Chat events %s leads to it too, by a queue or a channel", shortFunction(c.QueuedBy)))
	}
}

// groupWords are the groups of scopes of which each must be met.
func groupWords(groups []AnyOf) string {
	if len(groups) == 0 {
		return "no scope of Chat"
	}
	var all []string
	for _, g := range groups {
		var names []string
		for _, uri := range g.AnyOf {
			names = append(names, shortScope(uri))
		}
		all = append(all, strings.Join(names, " or "))
	}
	return strings.Join(all, ", and ")
}

// entryWords say what an entry point is.
var entryWords = map[EntryKind]string{
	EntryMain:     "from",
	EntryInit:     "from the initialization",
	EntryHandler:  "from the handler of Chat events",
	EntryTrigger:  "from what a trigger runs,",
	EntryExported: "from the exported function",
	EntryUncalled: "from what nothing in view calls,",
}

// showEntry shows the way from an entry point, a line a place.
func showEntry(p *page.Page, e Entry, method string) {
	p.Para(6, fmt.Sprintf("%s %s", word(entryWords, e.Kind), shortFunction(e.Function)))
	for i, h := range e.Hops {
		does := shortMethod(method)
		if i+1 < len(e.Hops) {
			does = shortFunction(e.Hops[i+1].Function)
			if h.Via != "" {
				does += ", handed to " + shortFunction(h.Via)
			}
		}
		p.Para(8, fmt.Sprintf("%s: %s", h.Position, does))
	}
	if e.Others > 0 {
		p.Para(8, fmt.Sprintf("and %s", count(e.Others, "other way")))
	}
}

var directories = regexp.MustCompile(`(?:[\w.~-]+/)+`)

// shortFunction is a function's name as a reader knows it: (*http.Client).Do.
func shortFunction(name string) string {
	name = directories.ReplaceAllString(name, "")
	if outer, _, ok := strings.Cut(name, "$"); ok {
		return "a function in " + outer
	}
	return name
}
