package audit_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// compare says how the report differs from what it must say.
func compare(w want, r *report.Report) []string {
	var problems []string
	complain := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	ids := matchCredentials(w, r, complain)
	compareCalls(w, r, ids, complain)
	compareFindings(w, r, complain)
	compareHandlers(w, r, complain)
	if w.Unresolved != nil && *w.Unresolved != (len(r.Unresolved) > 0) {
		complain("unresolved: %v, want any: %v", r.Unresolved, *w.Unresolved)
	}
	return problems
}

func compareCalls(w want, r *report.Report, ids map[string]string, complain func(string, ...any)) {
	key := func(method, file string, line int) string { return fmt.Sprintf("%s %s:%d", method, file, line) }
	got := make(map[string]report.Call)
	for _, c := range r.Calls {
		got[key(c.Method, c.Position.File, c.Position.Line)] = c
	}
	for _, c := range w.Calls {
		k := key(c.Method, c.File, c.Line)
		if c.Line == 0 { // the line is not checked: the one call of the method in the file
			for _, g := range r.Calls {
				if g.Method == c.Method && g.Position.File == c.File {
					k = key(g.Method, g.Position.File, g.Position.Line)
				}
			}
		}
		g, ok := got[k]
		if !ok {
			complain("call %s is not in the report", k)
			continue
		}
		delete(got, k)
		if c.Resolved != nil && *c.Resolved != g.Resolved {
			complain("call %s: resolved is %v: %s", k, g.Resolved, g.UnresolvedReason)
		}
		if c.Conditions != nil && !sameSet(c.Conditions, g.Conditions) {
			complain("call %s: conditions are %v, want %v", k, g.Conditions, c.Conditions)
		}
		if c.Client != "" && c.Client != string(g.Client) {
			complain("call %s: client is %s, want %s", k, g.Client, c.Client)
		}
		if c.Handler != nil && (*c.Handler == "") != (g.Handler == "") {
			complain("call %s: handler is %q, want %q", k, g.Handler, *c.Handler)
		}
		if c.Timing != nil && *c.Timing != string(g.Timing) {
			complain("call %s: timing is %q, want %q", k, g.Timing, *c.Timing)
		}
		if c.Entries != nil {
			for _, problem := range compareEntries(c.Entries, g.Entries) {
				complain("call %s: %s", k, problem)
			}
		}
		if c.Credentials != nil {
			var reached []string
			for _, id := range c.Credentials {
				reached = append(reached, ids[id])
			}
			if !sameSet(reached, g.Credentials) {
				complain("call %s: credentials are %v, want %v", k, g.Credentials, reached)
			}
		}
	}
	for k := range got {
		complain("call %s is not in the program", k)
	}
}

// matchCredentials finds for each credential that is wanted the one of the
// report that fits it best, and complains of where it does not fit.
func matchCredentials(w want, r *report.Report, complain func(string, ...any)) map[string]string {
	ids := make(map[string]string)
	taken := make(map[string]bool)
	for _, c := range w.Credentials {
		var best []string
		found := ""
		for _, g := range r.Credentials {
			if taken[g.ID] {
				continue
			}
			if wrong := differences(c, g); found == "" || len(wrong) < len(best) {
				best, found = wrong, g.ID
			}
		}
		if found == "" {
			complain("credential %s is not in the report", c.ID)
			continue
		}
		ids[c.ID], taken[found] = found, true
		for _, wrong := range best {
			complain("credential %s (%s): %s", c.ID, found, wrong)
		}
	}
	return ids
}

func differences(w wantCredential, g report.Credential) []string {
	var wrong []string
	text := func(name, got, want string) {
		if want != "" && got != want {
			wrong = append(wrong, fmt.Sprintf("%s is %s, want %s", name, got, want))
		}
	}
	truth := func(name string, got bool, want *bool) {
		if want != nil && got != *want {
			wrong = append(wrong, fmt.Sprintf("%s is %v", name, got))
		}
	}
	scopes := func(name string, got, want []string) {
		// "*default*" and "*rest*" stand for what depends on the library's version.
		if want != nil && !slices.Contains(want, "*default*") && !slices.Contains(want, "*rest*") && !sameSet(short(got), want) {
			wrong = append(wrong, fmt.Sprintf("%s is %v, want %v", name, short(got), want))
		}
	}
	text("kind", string(g.Kind), w.Kind)
	text("principal", string(g.Principal), w.Principal)
	truth("requested_known", g.RequestedKnown, w.RequestedKnown)
	truth("defaulted", g.Defaulted, w.Defaulted)
	truth("escapes", g.Escapes, w.Escapes)
	scopes("requested", g.Requested, w.Requested)
	scopes("minimal", g.Minimal, w.Minimal)
	scopes("over_requested", g.OverRequested, w.OverRequested)
	scopes("missing", g.Missing, w.Missing)
	return wrong
}

func compareFindings(w want, r *report.Report, complain func(string, ...any)) {
	left := slices.Clone(r.Findings)
	for _, f := range w.Findings {
		i := slices.IndexFunc(left, func(g report.Finding) bool { return matches(f, g) })
		if i < 0 {
			complain("finding is not in the report: %+v", f)
			continue
		}
		left = slices.Delete(left, i, i+1)
	}
	for _, g := range left {
		complain("finding is not true: %s:%d: %s (%s %v)", g.Position.File, g.Position.Line, g.Message, g.Check, short(g.Scopes))
	}
}

func matches(w wantFinding, g report.Finding) bool {
	return w.Check == string(g.Check) &&
		(w.File == "" || w.File == g.Position.File) &&
		(w.Line == 0 || w.Line == g.Position.Line) &&
		(w.Method == "" || w.Method == g.Method) &&
		(w.Severity == "" || w.Severity == string(g.Severity)) &&
		(w.Confidence == "" || w.Confidence == string(g.Confidence)) &&
		(w.Scopes == nil || slices.Contains(w.Scopes, "*rest*") || slices.Contains(w.Scopes, "*default*") || sameSet(short(g.Scopes), w.Scopes))
}

func short(uris []string) []string {
	names := make([]string, len(uris))
	for i, uri := range uris {
		names[i] = strings.TrimPrefix(uri, scopemap.ScopePrefix)
	}
	return names
}

func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
