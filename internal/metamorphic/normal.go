package metamorphic

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report"
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
	c.ID, c.Position, c.Function, c.RequestedReason = "", report.Position{}, "", ""
	c.Calls = n.calls(c.Calls)
	c.Scopes = slices.Clone(c.Scopes)
	for i := range c.Scopes {
		c.Scopes[i].Calls = n.calls(c.Scopes[i].Calls)
	}
	slices.SortFunc(c.Scopes, func(a, b report.ScopeRow) int { return cmp.Compare(a.Scope, b.Scope) })
	return text(c)
}

func (n normalizer) call(c report.Call) string {
	c.ID, c.Position, c.Sent, c.Function, c.UnresolvedReason, c.Trace = "", report.Position{}, report.Position{}, "", "", nil
	var credentials []string
	for _, id := range c.Credentials {
		credentials = append(credentials, n.credentials[id])
	}
	c.Credentials = n.list(credentials)
	if c.Handler != "" {
		c.Handler = "handler"
	}
	return text(c)
}

func (n normalizer) finding(f report.Finding) string {
	f.Credential = n.credentials[f.Credential]
	if f.Call != "" {
		f.Call = n.methods[f.Call]
	}
	f.Message, f.Position, f.Trace, f.Fix, f.Fingerprint = "", report.Position{}, nil, nil, ""
	return text(f)
}

// calls are the methods of calls.
func (n normalizer) calls(ids []string) []string {
	var methods []string
	for _, id := range ids {
		methods = append(methods, n.methods[id])
	}
	return n.list(methods)
}

// text is the value without what is empty, in one line.
func text(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	s := string(data)
	s = strings.ReplaceAll(s, `"file":"","line":0,"column":0`, "")
	return strings.ReplaceAll(s, "https://www.googleapis.com/auth/", "")
}

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
