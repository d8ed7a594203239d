package audit_test

import (
	"fmt"
	"path"
	"slices"

	"github.com/chatscopelint/chatscopelint/report"
)

// A wantEntry is an entry point from which a call is reached, with the places of
// the shortest way: "main.go:12". Only base names of files count.
type wantEntry struct {
	Kind     string   `json:"kind"`
	Function string   `json:"function"` // from the last element of the package's path
	Hops     []string `json:"hops"`
	Others   int      `json:"others"`
}

func (w wantEntry) String() string {
	return fmt.Sprintf("%s %s %v others %d", w.Kind, w.Function, w.Hops, w.Others)
}

// compareEntries compares the entry points of a call with those that it must have.
func compareEntries(wants []wantEntry, got []report.Entry) []string {
	var problems, found []string
	for _, e := range got {
		w := wantEntry{Kind: string(e.Kind), Function: plainFunction(e.Function), Others: e.Others}
		for _, h := range e.Hops {
			w.Hops = append(w.Hops, fmt.Sprintf("%s:%d", path.Base(h.Position.File), h.Position.Line))
		}
		found = append(found, w.String())
	}
	for _, w := range wants {
		w.Function = plainFunction(w.Function)
		if i := slices.Index(found, w.String()); i >= 0 {
			found = slices.Delete(found, i, i+1)
		} else {
			problems = append(problems, "no entry "+w.String())
		}
	}
	for _, f := range found {
		problems = append(problems, "entry "+f+" is not in the program")
	}
	return problems
}

// wrongEntries says what cannot be true of the entry points of a report's calls,
// whatever the program is.
func wrongEntries(r *report.Report) []string {
	var problems []string
	for _, c := range r.Calls {
		complain := func(format string, args ...any) {
			problems = append(problems, fmt.Sprintf("%s %s: ", c.Position, c.Method)+fmt.Sprintf(format, args...))
		}
		if len(c.Entries) == 0 {
			complain("it is reached from nowhere")
		}
		var credentials []string
		for _, e := range c.Entries {
			credentials = append(credentials, e.Credentials...)
			i := slices.IndexFunc(r.Programs, func(p report.Program) bool { return p.ID == e.Program })
			if i < 0 || !slices.Contains(r.Programs[i].Calls, c.ID) {
				complain("the program %s does not make it", e.Program)
			}
			if first := e.Hops[0]; first.Function != e.Function {
				complain("the way from %s begins in %s", e.Function, first.Function)
			}
			if last := e.Hops[len(e.Hops)-1]; last.Position != c.Position || last.Function != c.Function || last.Via != "" {
				complain("the way from %s ends at %v", e.Function, last)
			}
			for _, h := range e.Hops {
				if h.Position.Line == 0 || h.Function == "" {
					complain("the way from %s goes through %v", e.Function, h)
				}
			}
		}
		slices.Sort(credentials)
		if credentials = slices.Compact(credentials); !sameSet(credentials, c.Credentials) {
			complain("its entry points have the credentials %v, not %v", credentials, c.Credentials)
		}
	}
	return problems
}
