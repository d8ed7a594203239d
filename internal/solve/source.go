package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A source is a credential as one context makes it.
type source struct {
	kind      model.CredentialKind
	made      *object // what stands for it: its configuration, or itself
	scopes    list
	defaulted bool
	told      string      // the line of the configuration that tells of it
	maybeApp  bool        // a subject may be set or not
	sometimes bool        // it takes another's place on some paths only
	gaps      []model.Gap // why its kind is not known
	origins   []*instance // the frames that had a part in it
	users     []*object   // the objects whose escape is its escape
}

// sourcesOf are the credentials that a Chat client may use, or whatever else a call
// is made with.
func (s *solver) sourcesOf(service *object) []source {
	switch self := s.place(service, ""); {
	case service.typ == known.TypeService:
	case service.typ == known.TypeConn:
		return s.conn(self)
	case service.brings != nil, isCredential(service):
		return s.token(self)
	default:
		return s.rawSources(variableOf(self))
	}
	if clients := s.slot(service, known.SlotClient); len(clients.places()) > 0 {
		sources := placed(s.clients(clients), service)
		for i, src := range sources {
			if !src.brings() && s.isElsewhere(service, settings{}) {
				sources[i] = unknownSource(service, model.Gap{What: model.GapCredential, Position: service.at, Reason: "its calls may go to another server than Google's, which may need no credential"})
			}
		}
		return sources
	}
	if conns := s.slot(service, known.SlotConn); len(conns.places()) > 0 {
		return placed(s.conns(conns), service)
	}
	return s.fromOptions(service, true)
}

// fromOptions are the credentials that the options of o bring. With defaults,
// a client that names no scopes asks for all of its own. Of several lists of
// options, one that no client can be made with is never in use.
func (s *solver) fromOptions(o *object, defaults bool) []source {
	seqs, whole := s.sequences(s.slot(o, known.SlotOptions))
	var all, refused []source
	for _, seq := range seqs {
		set := s.settings(seq)
		origins := append(set.used, o.in)
		if len(set.unknown) > 0 {
			all = append(all, unknownSource(o, set.unknown...).from(origins))
			continue
		}
		set, refusal := s.settle(o, set)
		if refusal != "" {
			refused = append(refused, unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: refusal}).from(origins))
			continue
		}
		for _, src := range s.fromSettings(o, set, defaults) {
			if !src.brings() && s.isElsewhere(o, set) {
				src = unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "its calls may go to another server than Google's, which may need no credential"})
			}
			all = append(all, src.from(origins))
		}
	}
	if !whole {
		all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "its options may be too many"}))
	}
	if len(all) == 0 {
		return refused
	}
	return all
}

// brings reports whether a source is a credential that asks for scopes.
func (src source) brings() bool {
	return src.kind != model.NoCredential && src.kind != model.APIKey
}

// isElsewhere reports whether the client o may send its calls to another server
// than the Chat API's: its endpoint is one, or is not known.
func (s *solver) isElsewhere(o *object, set settings) bool {
	if len(s.place(o, ".BasePath").writes) > 0 {
		return true
	}
	endpoint := set.byName["WithEndpoint"]
	if endpoint == nil {
		return false
	}
	t := s.textsOf(s.slot(endpoint, known.SlotValue))
	// Where nothing that matters is in it, it is the library's to know: the URL of a
	// test server.
	return len(t.gaps)+len(t.values) == 0 || len(t.gaps) > 0 || slices.ContainsFunc(t.values, func(v text) bool { return v.value != "" && !known.IsGoogleHost(v.value) })
}

// from adds frames that had a part in the source.
func (src source) from(origins []*instance) source {
	src.origins = append(slices.Clone(src.origins), origins...)
	return src
}

func (s *solver) fromSettings(o *object, set settings, defaults bool) []source {
	name, doubt := s.winner(o, set)
	if doubt != "" {
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: doubt})}
	}
	option := set.byName[name]
	if s.impersonates(o, set) && !known.OutranksImpersonation(name) {
		name, option = known.Impersonation, set.byName[known.Impersonation]
	}
	src := source{made: option, users: []*object{option}}
	switch name {
	case "WithGRPCConn":
		return placed(s.conns(s.slot(option, known.SlotValue)), option)
	case "WithHTTPClient":
		if s.constant(o, known.SlotTransport) == known.TransportGRPC {
			return []source{unknownSource(option, model.Gap{What: model.GapCredential, Position: option.at, Reason: "gRPC takes no HTTP client"})}
		}
		return placed(s.clients(s.slot(option, known.SlotValue)), option)
	case known.InternalCredentials, "WithCredentials", "WithAuthCredentials", "WithTokenSource":
		return s.tokens(s.slot(option, known.SlotValue))
	case "WithoutAuthentication":
		src.kind = model.NoCredential
		return []source{src}
	case "WithAPIKey":
		src.kind = model.APIKey
		return []source{src}
	case known.Impersonation:
		src.kind = model.ServiceAccount
	case "WithAuthCredentialsJSON", "WithAuthCredentialsFile", "WithCredentialsJSON", "WithCredentialsFile":
		t := s.fileTypeOf(option, known.KindTyped)
		src.kind, src.told = t.kind, t.told
	default:
		src.kind, src.made, src.users = model.ApplicationDefault, o, nil
	}
	src.scopes, src.defaulted = s.scopesOfSettings(o, set, defaults)
	switch {
	case src.kind == model.User:
		src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: option.at, Reason: authorizedUser})
	case src.kind != model.ServiceAccount && len(src.scopes.values)+len(src.scopes.gaps) == 0:
		src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: o.at, Reason: noScope})
	}
	return []source{src}
}

// scopesOfSettings are the scopes that options ask for, and the client's own
// where they may name none.
func (s *solver) scopesOfSettings(o *object, set settings, defaults bool) (scopes list, defaulted bool) {
	scopes = list{empty: true}
	if named := set.byName["WithScopes"]; named != nil {
		scopes = s.listOf(s.slot(named, known.SlotValue))
	}
	if audience := set.byName["WithAudiences"]; audience != nil {
		scopes.gaps = append(scopes.gaps, model.Gap{What: model.GapScopes, Position: audience.at, Reason: "a token for an audience carries no scopes"})
		return scopes, false
	}
	if defaults && scopes.empty {
		named := len(scopes.values)
		scopes = s.defaultScopes(o, scopes)
		return scopes, len(scopes.values) > named
	}
	return scopes, false
}

// noScope says that a credential asks for no scope that is known: what it may do
// then lies with the machine that it runs on, or with its file.
const noScope = "no scope that it asks for is in view"

// defaultScopes adds what the client asks for when it is given no scopes: the
// scopes that its version of the library has constants for, or lists.
func (s *solver) defaultScopes(o *object, named list) list {
	client := s.constant(o, known.SlotPackage)
	found := false
	for _, holder := range []string{o.in.frame().fn.Package, client} {
		pkg := s.packages[holder]
		if pkg == nil || found {
			continue
		}
		for _, c := range pkg.Clients {
			if c.Package != client {
				continue
			}
			found = true
			for _, scope := range c.Scopes {
				named.values = append(named.values, text{value: scope})
			}
		}
	}
	if !found && known.ListsDefaults(client) {
		named.gaps = append(named.gaps, model.Gap{What: model.GapScopes, Position: o.at, Reason: "no scopes are named, and the source of the client, which lists its default scopes, is not in view"})
	}
	return named
}

func unknownSource(o *object, gaps ...model.Gap) source {
	src := source{kind: model.UnknownKind, made: o, gaps: gaps}
	for _, gap := range gaps {
		gap.What = model.GapScopes
		src.scopes.gaps = append(src.scopes.gaps, gap)
	}
	return src
}
