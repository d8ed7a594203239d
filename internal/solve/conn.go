package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// conns are the credentials of gRPC connections.
func (s *solver) conns(v *variable) []source {
	var all []source
	for _, p := range v.places() {
		all = append(all, s.conn(p)...)
	}
	return all
}

func (s *solver) conn(p *place) []source {
	o := p.obj
	var sources []source
	switch {
	case o.brings != nil:
		return s.wrapped(o)
	case o.kind == boxed:
		return s.conns(s.place(o, boxContent).holds)
	case o.kind == unknown:
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: o.text})}
	case o.typ == known.TypeOptionsClient, o.typ == known.TypeAuthClient:
		return s.client(p)
	case s.dialling[o]:
		return nil // a client that takes over its own connection
	case o.typ == known.TypeService:
		s.dialling[o] = true
		sources = s.sourcesOf(o)
		delete(s.dialling, o)
	case o.typ == known.TypeConn:
		sources = s.dialled(o)
	default:
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "it is a connection of the program's own"})}
	}
	for i := range sources {
		sources[i].users = append(sources[i].users, o)
		sources[i].origins = append(sources[i].origins, o.in)
	}
	return sources
}

// dialled are the credentials of a connection that is made by hand: what a dial
// option brings. One without may still get its credential from an interceptor
// or from each call.
func (s *solver) dialled(o *object) []source {
	seqs, whole := s.sequences(s.slot(o, known.SlotOptions))
	var all []source
	for _, seq := range seqs {
		set := s.settings(seq)
		option := set.byName[known.PerRPCCredentials]
		switch {
		case len(set.unknown) > 0:
			all = append(all, unknownSource(o, set.unknown...))
		case option == nil || slices.ContainsFunc(known.MayAuthorize, func(name string) bool { return set.byName[name] != nil }):
			all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "the connection is dialled without a credential that is known"}))
		default:
			all = append(all, s.tokens(s.slot(option, known.SlotValue))...)
		}
	}
	if !whole {
		all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "its options may be too many"}))
	}
	return all
}
