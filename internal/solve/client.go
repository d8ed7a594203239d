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
	case o.kind == unknown:
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: o.text})}
	case o.kind == boxed:
		return s.clients(s.place(o, boxContent).holds)
	case o.typ == known.TypeOptionsClient:
		sources = s.fromOptions(o, false)
	case o.typ == known.TypeAuthClient:
		sources = s.authClient(o)
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
	switch {
	case o.kind == unknown:
		return []source{unknownSource(client, model.Gap{What: model.GapCredential, Position: o.at, Reason: o.text})}
	case o.kind == boxed:
		var all []source
		for _, q := range s.place(o, boxContent).holds.places() {
			all = append(all, s.transport(q, client)...)
		}
		return all
	}
	switch o.typ {
	case known.TypeOAuth2Transport:
		return s.tokens(s.field(p, "Source").holds)
	case known.TypeHTTPTransport, known.TypePlainTransport:
		return []source{{kind: model.NoCredential, made: client}}
	case known.TypeAPIKeyTransport:
		return []source{{kind: model.APIKey, made: o, origins: []*instance{o.in}}}
	case known.TypeOptionsClient:
		return s.fromOptions(o, false)
	}
	return s.ownTransport(p)
}

// rawSources are the credentials that the client or the transport of a request
// adds to it.
func (s *solver) rawSources(client *variable) []source {
	var all []source
	for _, p := range client.places() {
		switch p.obj.typ {
		case known.TypeOAuth2Transport, known.TypeHTTPTransport, known.TypePlainTransport, known.TypeAPIKeyTransport:
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
		switch {
		case options.obj.kind == unknown:
			all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: options.obj.at, Reason: options.obj.text}))
		case s.textsOf(s.field(options, "DisableAuthentication").holds).match(known.IsTrue) == known.Certainly:
			all = append(all, source{kind: model.NoCredential, made: o})
		case len(s.field(options, "APIKey").holds.places()) > 0:
			all = append(all, source{kind: model.APIKey, made: o})
		case len(s.field(options, "Credentials").holds.places()) > 0:
			all = append(all, s.tokens(s.field(options, "Credentials").holds)...)
		default:
			detect := s.field(options, "DetectOpts").holds
			all = append(all, s.detected(detect, o)...)
		}
	}
	return all
}

// detected is a credential that is found by cloud.google.com/go/auth options.
func (s *solver) detected(options *variable, made *object) []source {
	var all []source
	for _, p := range options.places() {
		src := source{kind: model.ApplicationDefault, made: made, scopes: s.listOf(s.field(p, "Scopes").holds)}
		if len(s.field(p, "CredentialsFile").holds.places())+len(s.field(p, "CredentialsJSON").holds.places()) > 0 {
			src.kind = model.CredentialsFile
		}
		if s.textsOf(s.field(p, "UseSelfSignedJWT").holds).match(known.IsTrue) != known.Certainly {
			src.kind = delegated(src.kind, s.textsOf(s.field(p, "Subject").holds))
		}
		all = append(all, src)
	}
	return all
}
