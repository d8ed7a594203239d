package solve

import (
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Two calls in one frame that hand the same values to a function, and take
// nothing from it, are one context: nothing could tell them apart. Only the
// parameters that the function uses count, so that a helper is not looked at
// once for every text that it sends.

// usage is what a function makes of its parameters and of its calls' results.
type usage struct {
	params  []bool // by parameter: something may depend on it
	results []bool // by call: something depends on a result
}

// usages finds out for all functions what they use. A parameter that is only
// passed on to another that is not used is not used.
func usages(funcs map[string]*summary.Func) map[*summary.Func]*usage {
	all := make(map[*summary.Func]*usage)
	for _, fn := range funcs {
		u := &usage{params: make([]bool, len(fn.Params)), results: make([]bool, len(fn.Calls))}
		for _, v := range fn.Values {
			if v.Op == summary.OpResult {
				u.results[v.Index] = true
			}
		}
		all[fn] = u
	}
	for changed := true; changed; {
		changed = false
		for _, fn := range funcs {
			if all[fn].learn(fn, funcs, all) {
				changed = true
			}
		}
	}
	return all
}

// learn marks the parameters that fn uses, as far as is known of its callees.
func (u *usage) learn(fn *summary.Func, funcs map[string]*summary.Func, all map[*summary.Func]*usage) (changed bool) {
	use := func(ref summary.Ref) {
		if ref == summary.None {
			return
		}
		if v := fn.Values[ref]; v.Op == summary.OpParam && !u.params[v.Index] {
			u.params[v.Index], changed = true, true
		}
	}
	for _, v := range fn.Values {
		for _, arg := range v.Args {
			use(arg)
		}
		for _, guard := range v.Guards {
			use(guard.On)
			use(guard.Addr)
		}
	}
	for _, store := range fn.Stores {
		use(store.Addr)
		use(store.Val)
		use(store.Guard.On)
		use(store.Guard.Addr)
	}
	for _, refs := range fn.Results {
		for _, ref := range refs {
			use(ref)
		}
	}
	for _, call := range fn.Calls {
		use(call.Fn)
		for _, guard := range call.Guards {
			use(guard.On)
			use(guard.Addr)
		}
		callee := all[funcs[call.Callee]]
		for n, arg := range call.Args {
			if call.Kind != summary.Static || callee == nil || n < len(callee.params) && callee.params[n] {
				use(arg)
			}
		}
	}
	return changed
}

// sharedKey tells the contexts of a call apart by what is handed over; "" for
// a call that is a context of its own.
func (s *solver) sharedKey(from caller, fn *summary.Func, args []*variable) string {
	u := s.usages[fn]
	if u == nil || from.site < 0 || s.usages[from.fn] == nil || s.usages[from.fn].results[from.site] {
		return ""
	}
	var key strings.Builder
	for n, arg := range args {
		if n < len(u.params) && u.params[n] {
			fmt.Fprintf(&key, "%p,", arg)
		}
	}
	return "args " + key.String()
}
