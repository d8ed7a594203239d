package solve

import (
	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// placed gives sources that have no place in the source, a library's own
// client, that of the option that takes them.
func placed(sources []source, option *object) []source {
	for i := range sources {
		if !sources[i].made.at.IsValid() {
			sources[i].made = option
		}
	}
	return sources
}

// clients are the credentials of HTTP clients.
func (s *solver) clients(v *variable) []source {
	var all []source
	for _, p := range v.places() {
		all = append(all, s.client(p)...)
	}
	return all
}

func (s *solver) client(p *place) []source {
	o := p.obj
	var sources []source
	switch {
	case o.brings != nil:
		return s.wrapped(o)
	case o.kind == unknown:
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: o.text})}
	case o.kind == boxed:
		return s.clients(s.place(o, boxContent).holds)
	case o.typ == known.TypeOptionsClient, o.typ == known.TypeAuthClient:
		sources = s.transport(p, o)
	default:
		transports := s.field(p, "Transport").holds
		if len(transports.places()) == 0 && s.replacesTransport() {
			return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "the program replaces http.DefaultTransport"})}
		}
		if len(transports.places()) == 0 {
			sources = []source{{kind: model.NoCredential, made: o, origins: []*instance{o.in}}}
		}
		for _, t := range transports.places() {
			sources = append(sources, s.transport(t, o)...)
		}
	}
	for i := range sources {
		sources[i].users = append(sources[i].users, o)
		sources[i].origins = append(sources[i].origins, o.in)
	}
	return sources
}

// replacesTransport reports whether the program puts a transport of its own
// into http.DefaultTransport.
func (s *solver) replacesTransport() bool {
	o, ok := s.globals["net/http.DefaultTransport"]
	return ok && len(s.place(o, "").writes) > 0
}

// transport are the credentials that a RoundTripper adds.
func (s *solver) transport(p *place, client *object) []source {
	o := p.obj
	if s.within[p] {
		return nil // it is made around itself
	}
	s.within[p] = true
	defer delete(s.within, p)
	switch {
	case o.brings != nil:
		return s.wrapped(o)
	case o.kind == unknown:
		return []source{unknownSource(client, model.Gap{What: model.GapCredential, Position: o.at, Reason: o.text})}
	case o.kind == boxed:
		var all []source
		fn := s.methodOf(o.typ, "RoundTrip")
		for _, q := range s.place(o, boxContent).holds.places() {
			if fn != nil && q.obj.kind != unknown {
				all = append(all, s.ownTransport(q, fn)...)
				continue
			}
			all = append(all, s.transport(q, client)...)
		}
		return all
	}
	switch o.typ {
	case known.TypeOAuth2Transport:
		return s.over(s.field(p, "Base").holds, client, s.tokens(s.field(p, "Source").holds))
	case known.TypeHTTPTransport, known.TypePlainTransport:
		return []source{{kind: model.NoCredential, made: client}}
	case known.TypeDecorator:
		base := s.slot(o, known.SlotBase).ever()
		if len(base) == 0 {
			return []source{{kind: model.NoCredential, made: client}}
		}
		var all []source
		for _, q := range base {
			all = append(all, s.transport(q, client)...)
		}
		return all
	case known.TypeAPIKeyTransport:
		return s.over(s.field(p, "Transport").holds, client, []source{{kind: model.APIKey, made: o, origins: []*instance{o.in}}})
	case known.TypeOptionsClient:
		return s.over(s.slot(o, known.SlotBase), client, s.fromOptions(o, false))
	case known.TypeAuthClient:
		return s.over(s.slot(o, known.SlotBase), client, s.authClient(o))
	}
	return s.ownTransport(p, s.methodOf(o.typ, "RoundTrip"))
}

// over are the credentials of a transport that adds its own to a request and
// hands it to base: of two that set the Authorization header, the inner one sets
// it last. A base that nobody knows is taken for one that leaves the header
// alone, as those that log or retry do.
func (s *solver) over(base *variable, client *object, own []source) []source {
	var inner []source
	plain := false
	for _, p := range base.ever() {
		sets, within := false, s.transport(p, client)
		for _, src := range within {
			if src.sometimes {
				return []source{src} // nobody knows which of the two is sent
			}
			if src.kind != model.NoCredential && src.kind != model.APIKey && src.kind != model.UnknownKind {
				inner, sets = append(inner, src), true
			}
		}
		plain = plain || len(within) > 0 && !sets
	}
	if len(inner) == 0 || plain {
		return append(inner, own...)
	}
	return inner
}

// rawSources are the credentials that the client or the transport of a request
// adds to it.
func (s *solver) rawSources(client *variable) []source {
	var all []source
	for _, p := range client.places() {
		switch p.obj.typ {
		case known.TypeOAuth2Transport, known.TypeHTTPTransport, known.TypePlainTransport, known.TypeAPIKeyTransport, known.TypeDecorator:
			all = append(all, s.transport(p, p.obj)...)
		default:
			all = append(all, s.client(p)...)
		}
	}
	return all
}

// ownWay is the source of something that comes by tokens in a way of its own.
func ownWay(o *object) source {
	name := displayName(o.typ)
	if o.kind == function {
		name = "function " + displayName(o.text)
	}
	return unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "it is a " + name + ", which makes or wraps tokens in a way of its own"})
}

// authClient is the credential of a client of cloud.google.com/go/auth/httptransport
// or a connection of grpctransport.
func (s *solver) authClient(o *object) []source {
	var all []source
	for _, options := range s.slot(o, known.SlotConfig).places() {
		holds := func(field string) *variable { return s.field(options, field).holds }
		disabled, key := s.textsOf(holds("DisableAuthentication")).match(known.IsTrue), s.textsOf(holds("APIKey")).match(known.IsSet)
		own := len(holds("Credentials").places()) > 0
		brings := own || key == known.Certainly || len(s.slot(o, known.SlotFile).places())+len(s.slot(o, known.SlotJSON).places()) > 0
		switch {
		case options.obj.kind == unknown:
			all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: options.obj.at, Reason: options.obj.text}))
		case disabled == known.Certainly && brings:
			all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "no client is made: DisableAuthentication and a credential exclude each other"}))
		case disabled == known.Possibly:
			all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "whether it sends a credential is decided at run time"}))
		case disabled == known.Certainly:
			all = append(all, source{kind: model.NoCredential, made: o})
		case key != known.Never:
			all = append(all, source{kind: model.APIKey, made: o})
		case own:
			all = append(all, s.tokens(holds("Credentials"))...)
		default:
			all = append(all, s.tokens(s.slot(o, known.SlotDetected))...)
		}
	}
	return all
}
