package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// around are the credentials of what something of the program's own wraps. One
// that wraps none that is known has its own way to a token, which nobody knows.
func (s *solver) around(p *place, method string, inner func(*place) []source) []source {
	fn := s.passesOn(p.obj.typ, method)
	if fn == nil {
		return []source{ownWay(p.obj)}
	}
	var found, bare []source
	untouched := method == "RoundTrip" && leavesHeader(fn)
	for _, q := range p.obj.order {
		if len(q.path) <= len(p.path) || q.path[:len(p.path)] != p.path {
			continue
		}
		for _, r := range q.holds.ever() {
			if r.obj == p.obj || r.obj.kind == constant || r.obj.kind == function {
				continue
			}
			for _, src := range inner(r) {
				switch src.kind {
				case model.NoCredential:
					bare = append(bare, src)
				case model.UnknownKind:
					untouched = false
				default:
					found = append(found, src)
				}
			}
		}
	}
	if len(found) == 0 && len(bare) > 0 && untouched {
		return bare
	}
	if len(found) == 0 {
		return []source{ownWay(p.obj)}
	}
	for i := range found {
		found[i].origins = append(found[i].origins, p.obj.in)
	}
	return found
}

// ownWay is the source of something that comes by tokens in a way of its own.
func ownWay(o *object) source {
	name := displayName(o.typ)
	if o.kind == function {
		name = "function " + displayName(o.text)
	}
	return unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "it is a " + name + ", which makes or wraps tokens in a way of its own"})
}

// passesOn is the method (Token, RoundTrip) of a type of the program if it calls
// the same method of what it wraps, and says nothing of an Authorization header.
func (s *solver) passesOn(typ, method string) *summary.Func {
	for _, t := range []string{"*" + typ, typ} {
		fn := s.funcs[s.methods[t][method]]
		if fn == nil {
			continue
		}
		calls := slices.ContainsFunc(fn.Calls, func(c summary.Call) bool { return isMethod(c.Callee, method) })
		if calls && !slices.ContainsFunc(fn.Values, func(v summary.Value) bool { return v.Op == summary.OpConst && v.Text == "Authorization" }) {
			return fn
		}
		return nil
	}
	return nil
}

func isMethod(callee, name string) bool {
	return callee == name || strings.HasSuffix(callee, ")."+name)
}

// leavesHeader reports whether a RoundTrip sends its request with the headers
// that it came with: it looks at none, and shows the request to nobody who
// could set one.
func leavesHeader(fn *summary.Func) bool {
	if slices.ContainsFunc(fn.Values, func(v summary.Value) bool { return v.Op == summary.OpField && v.Text == "Header" }) {
		return false
	}
	if slices.ContainsFunc(fn.Stores, func(store summary.Store) bool { return isOwnRequest(fn, store.Val) }) {
		return false
	}
	return !slices.ContainsFunc(fn.Calls, func(c summary.Call) bool {
		takes := slices.ContainsFunc(c.Args, func(arg summary.Ref) bool { return isOwnRequest(fn, arg) })
		return takes && !isMethod(c.Callee, "RoundTrip") && !copiesRequest(c.Callee)
	})
}

// handsOn reports whether what i, a row, sends is the request that a RoundTrip
// of the program was given: it counts where it was sent first.
func handsOn(i *instance) bool {
	if i.parent == nil || i.site < 0 || !isMethod(i.parent.fn.ID, "RoundTrip") {
		return false
	}
	args := i.parent.fn.Calls[i.site].Args
	return len(args) > 0 && isOwnRequest(i.parent.fn, args[len(args)-1])
}

// isOwnRequest reports whether the value is the request that a RoundTrip is
// given, or a copy of it.
func isOwnRequest(roundTrip *summary.Func, ref summary.Ref) bool {
	if ref == summary.None {
		return false
	}
	switch v := roundTrip.Values[ref]; v.Op {
	case summary.OpParam:
		return v.Index == 1
	case summary.OpBox:
		return isOwnRequest(roundTrip, v.Args[0])
	case summary.OpResult:
		call := roundTrip.Calls[v.Index]
		return copiesRequest(call.Callee) && isOwnRequest(roundTrip, call.Args[0])
	}
	return false
}

func copiesRequest(callee string) bool {
	return callee == "(*net/http.Request).Clone" || callee == "(*net/http.Request).WithContext"
}
