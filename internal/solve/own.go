package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A transport or a token source of the program's own is tried out: its method is
// entered with a request, and what it sends or returns is looked at.

// ownTransport are the credentials that a transport of the program's own, whose
// RoundTrip is fn, adds: those of the transport that it passes requests on to, or
// a header that it sets.
func (s *solver) ownTransport(p *place, fn *summary.Func) []source {
	if fn == nil || s.trying[p] {
		return []source{ownWay(p.obj)}
	}
	s.trying[p] = true
	defer delete(s.trying, p)

	request := s.place(&object{kind: made, typ: known.TypeRequest, at: p.obj.at, in: p.obj.in}, "")
	header := s.place(&object{kind: made, typ: known.TypeHeader, at: p.obj.at, in: p.obj.in}, "")
	s.add(s.field(request, "Header").holds, header)
	for _, field := range []string{"Method", "URL", "Host", "Body"} {
		s.add(s.field(request, field).holds, s.unknown("the request that "+displayName(fn.ID)+" is given is not known", p.obj.at))
	}
	_, effects := s.try(fn, p, request)

	var all []source
	for _, e := range effects {
		if e.kind != summary.SendRaw {
			continue
		}
		for _, req := range e.args[1].places() {
			all = append(all, s.sentOn(req, e.args[0], e.in)...)
		}
	}
	if len(all) == 0 || s.isOut(request) || s.isOut(header) {
		src := ownWay(p.obj)
		src.sometimes = true // it may set a header of its own
		return []source{src}
	}
	for i := range all {
		all[i].origins = append(all[i].origins, p.obj.in)
	}
	return all
}

// sentOn are the credentials with which a transport sends a request on.
func (s *solver) sentOn(req *place, transport *variable, by *instance) []source {
	var all []source
	for _, src := range s.rawSources(transport) {
		if src.kind == model.NoCredential {
			if carried := s.carried(req, "", by); len(carried) > 0 {
				all = append(all, carried...)
				continue
			}
		}
		all = append(all, src)
	}
	return all
}

// ownTokenSource are the credentials whose tokens a token source of the
// program's own, whose Token is fn, returns.
func (s *solver) ownTokenSource(p *place, fn *summary.Func) []source {
	if fn == nil || s.trying[p] {
		return []source{ownWay(p.obj)}
	}
	s.trying[p] = true
	defer delete(s.trying, p)

	i, _ := s.try(fn, p)
	var all []source
	if len(i.results) > 0 {
		for _, token := range i.results[0].places() {
			found := s.tokenSources(variableOf(token))
			if len(found) == 0 {
				return []source{ownWay(p.obj)} // a token that comes from elsewhere
			}
			all = append(all, found...)
		}
	}
	if len(all) == 0 {
		return []source{ownWay(p.obj)}
	}
	for i := range all {
		all[i].origins = append(all[i].origins, p.obj.in)
	}
	return all
}

// methodOf is the method of a type of the program, or nil.
func (s *solver) methodOf(typ, method string) *summary.Func {
	for _, t := range []string{typ, "*" + typ} {
		if fn := s.funcs[s.methods[t][method]]; fn != nil {
			return fn
		}
	}
	return nil
}

// try enters a method of recv by itself, with arguments. Its effects are
// returned and do not count for the program.
func (s *solver) try(fn *summary.Func, recv *place, args ...*place) (*instance, []happening) {
	before := len(s.effects)
	i := s.enter(fn, caller{site: -1}, recv.obj, nil)
	for n, p := range append([]*place{recv}, args...) {
		if n < len(i.params) {
			s.add(i.params[n], p)
		}
	}
	s.drain()
	effects := slices.Clone(s.effects[before:])
	s.effects = s.effects[:before]
	return i, effects
}

// isOut reports whether code out of view was given p and may have changed it.
func (s *solver) isOut(p *place) bool {
	for _, leaves := range []bool{true, false} {
		for _, whole := range []bool{true, false} {
			if s.escaped[escapeKey{p, leaves, whole}] {
				return true
			}
		}
	}
	return false
}
