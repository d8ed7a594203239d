package metamorphic

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// Normal is what a report says of a program without the names and places in it:
// a line for every call, credential, finding and thing unknown, in order.
func Normal(r *report.Report, program string, copies bool) []string {
	n := normalizer{credentials: make(map[string]string), methods: make(map[string]string), copies: copies}
	within := func(p report.Position) bool { return strings.HasPrefix(p.File, program+"/") }
	for _, c := range r.Calls {
		n.methods[c.ID] = c.Method
	}
	var lines []string
	for _, c := range r.Credentials {
		n.credentials[c.ID] = n.credential(c)
		if within(c.Position) {
			lines = append(lines, "credential "+n.credentials[c.ID])
		}
	}
	for _, c := range r.Calls {
		if within(c.Position) {
			lines = append(lines, "call "+n.call(c))
		}
	}
	for _, f := range r.Findings {
		if within(f.Position) {
			lines = append(lines, "finding "+n.finding(f))
		}
	}
	unresolved := make(map[report.What]int)
	for _, u := range r.Unresolved {
		if within(u.Position) {
			unresolved[u.What]++
		}
	}
	for what, count := range unresolved {
		if copies {
			count = 1
		}
		lines = append(lines, fmt.Sprintf("unresolved %s: %d", what, count))
	}
	return n.list(lines)
}

type normalizer struct {
	credentials map[string]string // by ID
	methods     map[string]string // of calls, by ID
	copies      bool
}

// list sorts lines, and leaves copies out where they are let pass.
func (n normalizer) list(lines []string) []string {
	slices.Sort(lines)
	if n.copies {
		lines = slices.Compact(lines)
	}
	return lines
}

func (n normalizer) credential(c report.Credential) string {
	var rows []string
	for _, row := range c.Scopes {
		rows = append(rows, fmt.Sprintf("%s %s %s %s for %v", row.Scope, row.Class, row.Verdict, row.ReplacedBy, n.calls(row.Calls)))
	}
	slices.Sort(rows)
	return short(fmt.Sprintf("%s as %s, asks for %v (known: %v, defaulted: %v), minimal %v %v, over %v, missing %v, escapes: %v, other APIs %v, calls %v, scopes %q",
		c.Kind, c.Principal, many(c.Requested), c.RequestedKnown, c.Defaulted, c.Minimal, c.MinimalFor, many(c.OverRequested), c.Missing, c.Escapes, c.OtherGoogleAPIs, n.calls(c.Calls), many(rows)))
}

func (n normalizer) call(c report.Call) string {
	var credentials []string
	for _, id := range c.Credentials {
		credentials = append(credentials, n.credentials[id])
	}
	return short(fmt.Sprintf("%s by %s, %s, resolved: %v, conditions %v, requires %v, handler: %v %s, credentials %q",
		c.Method, c.Client, c.Confidence, c.Resolved, c.Conditions, c.Requires, c.Handler != "", c.Timing, n.list(credentials)))
}

func (n normalizer) finding(f report.Finding) string {
	return short(fmt.Sprintf("%s %s, %s, %s, scopes %v, method %q, call %q, credential %q",
		f.Check, f.Reason, f.Severity, f.Confidence, f.Scopes, f.Method, n.methods[f.Call], n.credentials[f.Credential]))
}

// calls are the methods of calls.
func (n normalizer) calls(ids []string) []string {
	var methods []string
	for _, id := range ids {
		methods = append(methods, n.methods[id])
	}
	return n.list(methods)
}

// many is a list that is readable when it is long: all scopes of a client that
// names none.
func many(list []string) []string {
	if len(list) <= 6 {
		return list
	}
	h := fnv.New32()
	for _, s := range list {
		h.Write([]byte(s + "\n"))
	}
	return []string{list[0], fmt.Sprintf("and %d more (%x)", len(list)-1, h.Sum32())}
}

// short leaves out what all scopes begin with.
func short(s string) string { return strings.ReplaceAll(s, scopemap.ScopePrefix, "") }

// Differences are the lines that only one of two normal forms has.
func Differences(before, after []string) []string {
	var list []string
	left := slices.Clone(after)
	for _, line := range before {
		if i := slices.Index(left, line); i >= 0 {
			left = slices.Delete(left, i, i+1)
		} else {
			list = append(list, "- "+line)
		}
	}
	for _, line := range left {
		list = append(list, "+ "+line)
	}
	return list
}
