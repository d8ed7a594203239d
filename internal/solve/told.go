package solve

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Of a function out of view the configuration may tell that it makes a credential,
// or runs a method of the Chat API. Beyond that it is code out of view like any
// other: it may call the functions that it is given.

// modelled calls such a function, if the one with the ID is one. of is the function
// value that is called, or the receiver behind an interface.
func (s *solver) modelled(from caller, id string, of *object, args []*variable) bool {
	m, ok := s.told.Model(id)
	if !ok {
		return false
	}
	s.heeded[m.Function] = true
	results := resultTypes(from)
	key := fmt.Sprint(id, len(args), results)
	if s.rows[key] == nil {
		s.rows[key] = known.ModelRow(m, len(args), results)
	}
	callee := s.callee(from, s.rows[key], of, "")
	s.link(from, callee, args)
	for n, arg := range args {
		if m.Makes == nil && n == 0 && isMethod(id) {
			continue // what is done with it is told
		}
		hand := func(p *place) { s.hand(from, p, paramKind(from, n, len(args)), id, args) }
		s.each(arg, func(p *place) {
			switch {
			case m.Makes != nil:
				hand(p)
			case p.obj.kind == boxed:
				s.each(s.place(p.obj, boxContent).holds, func(q *place) {
					if !isClient(q) {
						hand(p)
					}
				})
			case !isClient(p):
				hand(p)
			}
		})
	}
	if m.Makes != nil && !known.Returns(results) {
		s.each(callee.results[len(callee.results)-1], func(p *place) { s.escape(from, p, id, true) })
	}
	return true
}

func isMethod(id string) bool { return strings.HasPrefix(id, "(") }

// resultTypes are the types of the results of a call, "" for one that nobody takes.
func resultTypes(from caller) []string {
	if from.site < 0 {
		return nil
	}
	types := make([]string, from.fn.Calls[from.site].NResults)
	for _, v := range from.fn.Values {
		if v.Op == summary.OpResult && v.Index == from.site {
			types[v.Result] = v.Type
		}
	}
	return types
}

// paramKind is the form in summary.Call.Params of one of nargs arguments. A method
// that is called through an interface has its receiver among them, which has none.
func paramKind(from caller, arg, nargs int) string {
	if from.site < 0 {
		return summary.ParamAny
	}
	kinds := from.fn.Calls[from.site].Params
	if arg -= nargs - len(kinds); arg < 0 {
		return summary.ParamPlain
	}
	return kinds[arg]
}

// invokeTold calls a method of what an interface holds, of the type or not known, if
// something is told of it: of the method itself, or of that of the interface.
func (s *solver) invokeTold(from caller, recv *place, typ, name string, args []*variable) bool {
	ids := methodsOf(typ, name)
	if from.site >= 0 {
		ids = append(ids, from.fn.Calls[from.site].Method)
	}
	for _, id := range ids {
		if s.modelled(from, id, recv.obj, args) {
			return true
		}
	}
	return recv.obj.brings != nil && known.IsRoutine(ids[0])
}

// methodsOf are the IDs that a method of what an interface holds may have.
func methodsOf(typ, name string) []string {
	ids := []string{"(" + typ + ")." + name}
	if elem, ok := strings.CutPrefix(typ, "*"); ok {
		ids = append(ids, "("+elem+")."+name)
	}
	return ids
}

// useWrapper lets code out of view do with a wrapper what it likes.
func (s *solver) useWrapper(from caller, p *place, callee string) {
	if p.obj.brings != nil && !known.IsRoutine(callee) {
		s.escape(from, p, callee, true)
	}
}

// wrapped are the credentials of what a function of a model returned.
func (s *solver) wrapped(o *object) []source {
	sources := s.tokens(o.brings)
	for i := range sources {
		sources[i].users = append(sources[i].users, o)
	}
	return sources
}

// toldSource is the credential that a function of a model makes.
func (s *solver) toldSource(src source) source {
	m, _ := s.told.Model(s.constant(src.made, known.SlotModel))
	src.kind, src.told = m.Makes.Kind, s.told.Line(m.Function)
	for _, scope := range m.Makes.Scopes {
		src.scopes.values = append(src.scopes.values, text{value: scope.Value, origins: []*instance{src.made.in}})
	}
	if !m.Makes.ScopesKnown {
		src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: src.made.at,
			Reason: fmt.Sprintf("%s does not say which scopes %s asks for", src.told, displayName(m.Function.Value))})
	}
	return src
}

// wrappedOption is the option that a wrapper is taken for among others.
const wrappedOption = "WithTokenSource"

// isClient reports whether the place is something that brings a credential.
func isClient(p *place) bool {
	switch p.obj.typ {
	case known.TypeService, known.TypeHTTPClient, known.TypeOptionsClient, known.TypeAuthClient, known.TypeOAuth2Transport,
		known.TypeAPIKeyTransport, known.TypeConn:
		return p.path == "" && p.obj.kind == made
	}
	return p.obj.brings != nil || p.path == "" && isCredential(p.obj)
}

// isCredential reports whether the object gives out tokens.
func isCredential(o *object) bool {
	switch o.typ {
	case known.TypeCredential, known.TypeGoogleCredentials, known.TypeAuthCredentials, known.TypeRPCTokenSource:
		return o.kind == made
	}
	return false
}

// clientsOf are what a call may be made with. One of a function of a model is made
// with its receiver, or with the arguments that bring a credential.
func (r *reading) clientsOf(call *object) []*place {
	receiver := r.slot(call, known.SlotClient)
	if r.constant(call, known.SlotMethod) == "" {
		return receiver.places()
	}
	if found := r.clientsIn(receiver, 0); len(found) > 0 {
		return found
	}
	var all []*place
	for _, p := range call.order {
		if strings.HasPrefix(p.path, "."+known.SlotWith) {
			all = append(all, r.clientsIn(p.holds, 0)...)
		}
	}
	if len(all) == 0 {
		all = slices.DeleteFunc(receiver.places(), func(p *place) bool { return p.obj.kind != unknown })
	}
	return all
}

// clientsIn are the clients among what v may be, or in the structs that it may be.
// Beside one counts what is not known.
func (r *reading) clientsIn(v *variable, depth int) []*place {
	var found, unknowns []*place
	for _, p := range v.places() {
		switch {
		case isClient(p):
			found = append(found, p)
		case p.obj.kind == unknown:
			unknowns = append(unknowns, p)
		case (p.obj.kind == made || p.obj.kind == boxed) && depth < maxWithin:
			for _, q := range p.obj.order {
				if isPartOf(q.path, p.path) {
					found = append(found, r.clientsIn(q.holds, depth+1)...)
				}
			}
		}
	}
	if len(found) > 0 {
		found = append(found, unknowns...)
	}
	return found
}

// maxWithin bounds how deep within structs a client is looked for.
const maxWithin = 4
