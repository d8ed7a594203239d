package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A source is a credential as one context makes it.
type source struct {
	kind      model.CredentialKind
	made      *object // what stands for it: its configuration, or itself
	scopes    list
	defaulted bool
	gaps      []model.Gap // why its kind is not known
	origins   []*instance // the frames that had a part in it
	users     []*object   // the objects whose escape is its escape
}

// sourcesOf are the credentials that a Chat client may use.
func (s *solver) sourcesOf(service *object) []source {
	if clients := s.slot(service, known.SlotClient); len(clients.places()) > 0 {
		return placed(s.clients(clients), service)
	}
	sources := s.fromOptions(service, true)
	for i := range sources {
		sources[i].users = append(sources[i].users, service)
	}
	return sources
}

// fromOptions are the credentials that the options of o bring. With defaults,
// a client that names no scopes asks for all of its own.
func (s *solver) fromOptions(o *object, defaults bool) []source {
	seqs, whole := s.sequences(s.slot(o, known.SlotOptions))
	var all []source
	for _, seq := range seqs {
		set := s.settings(seq)
		for _, src := range s.fromSettings(o, set, defaults) {
			src.origins = append(src.origins, append(set.used, o.in)...)
			all = append(all, src)
		}
	}
	if !whole {
		all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "its options may be too many"}))
	}
	return all
}

func (s *solver) fromSettings(o *object, set settings, defaults bool) []source {
	if len(set.unknown) > 0 {
		return []source{unknownSource(o, set.unknown...)}
	}
	name, option := s.winner(set)
	src := source{made: option, users: []*object{option}}
	switch name {
	case "WithHTTPClient":
		return placed(s.clients(s.slot(option, known.SlotValue)), option)
	case "WithCredentials", "WithAuthCredentials", "WithTokenSource":
		return s.tokens(s.slot(option, known.SlotValue))
	case "WithoutAuthentication":
		src.kind = model.NoCredential
		return []source{src}
	case "WithAPIKey":
		src.kind = model.APIKey
		return []source{src}
	case "WithAuthCredentialsJSON", "WithAuthCredentialsFile", "WithServiceAccountFile":
		src.kind, src.gaps = kindOfType(s.textsOf(s.slot(option, known.SlotType)), option)
	case "WithCredentialsJSON", "WithCredentialsFile":
		src.kind = model.CredentialsFile
	default:
		src.kind, src.made, src.users = model.ApplicationDefault, o, nil
	}
	if named := set.byName["WithScopes"]; named != nil {
		src.scopes = s.listOf(s.slot(named, known.SlotValue))
	} else {
		src.scopes.empty = true
	}
	if defaults && src.scopes.empty {
		src.defaulted = true
		src.scopes = s.defaultScopes(o, src.scopes)
	}
	return []source{src}
}

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

// defaultScopes adds what the client asks for when it is given no scopes: the
// scopes that its version of the library has constants for.
func (s *solver) defaultScopes(o *object, named list) list {
	if pkg := s.packages[o.in.frame().fn.Package]; pkg != nil {
		for _, scope := range pkg.ClientScopes {
			named.values = append(named.values, text{value: scope})
		}
	}
	return named
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
	// A transport of the program's own: around another, or with its own ways.
	return s.around(p, func(q *place) []source { return s.transport(q, client) })
}

// tokens are the credentials behind token sources.
func (s *solver) tokens(v *variable) []source {
	var all []source
	for _, p := range v.places() {
		all = append(all, s.token(p)...)
	}
	return all
}

func (s *solver) token(p *place) []source {
	o := p.obj
	switch {
	case o.kind == unknown:
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: o.text})}
	case o.kind == boxed:
		return s.tokens(s.place(o, boxContent).holds)
	case o.typ == known.TypeCredential:
		return s.credential(o)
	case o.typ == known.TypeGoogleCredentials:
		return s.tokens(s.field(p, "TokenSource").holds)
	}
	return s.around(p, s.token)
}

// around are the credentials of what something of the program's own wraps. One
// that wraps none that is known has its own way to a token, which nobody knows.
func (s *solver) around(p *place, inner func(*place) []source) []source {
	var found []source
	for _, q := range p.obj.order {
		if len(q.path) <= len(p.path) || q.path[:len(p.path)] != p.path {
			continue
		}
		for _, r := range q.holds.places() {
			if r.obj == p.obj || r.obj.kind == constant || r.obj.kind == function {
				continue
			}
			for _, src := range inner(r) {
				if src.kind != model.NoCredential && src.kind != model.UnknownKind {
					found = append(found, src)
				}
			}
		}
	}
	if len(found) == 0 {
		o := p.obj
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: "it is a " + displayName(o.typ) + ", which makes or wraps tokens in a way of its own"})}
	}
	for i := range found {
		found[i].origins = append(found[i].origins, p.obj.in)
	}
	return found
}

// authClient is the credential of a client of cloud.google.com/go/auth/httptransport.
func (s *solver) authClient(o *object) []source {
	var all []source
	for _, options := range s.slot(o, known.SlotConfig).places() {
		switch {
		case options.obj.kind == unknown:
			all = append(all, unknownSource(o, model.Gap{What: model.GapCredential, Position: options.obj.at, Reason: options.obj.text}))
		case s.textsOf(s.field(options, "DisableAuthentication").holds).is(isTrue) == certainly:
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

func isTrue(v string) bool { return v == "true" }

// detected is a credential that is found by cloud.google.com/go/auth options.
func (s *solver) detected(options *variable, made *object) []source {
	var all []source
	for _, p := range options.places() {
		src := source{kind: model.ApplicationDefault, made: made, scopes: s.listOf(s.field(p, "Scopes").holds)}
		if len(s.field(p, "CredentialsFile").holds.places())+len(s.field(p, "CredentialsJSON").holds.places()) > 0 {
			src.kind = model.CredentialsFile
		}
		src.kind, _ = delegated(src.kind, s.textsOf(s.field(p, "Subject").holds))
		all = append(all, src)
	}
	return all
}

// credential reads what a row made.
func (s *solver) credential(o *object) []source {
	src := source{made: o, origins: []*instance{o.in}, users: []*object{o}}
	src.scopes = s.listOf(s.slot(o, known.SlotScopes))
	subject := s.textsOf(s.slot(o, known.SlotSubject))
	if config := s.configuration(o); config != nil {
		src.made = config
		src.origins = append(src.origins, config.in)
	}
	switch kind := s.constant(o, known.SlotKind); kind {
	case known.KindUser:
		return s.consented(src)
	case known.KindStaticToken:
		return s.staticToken(src)
	case known.KindTyped:
		src.kind, src.gaps = kindOfType(s.textsOf(s.slot(o, known.SlotType)), o)
	case known.KindDetect:
		src.kind = model.ApplicationDefault
		if len(s.slot(o, known.SlotFile).places())+len(s.slot(o, known.SlotJSON).places()) > 0 {
			src.kind = model.CredentialsFile
		}
	case known.KindUnusable:
		src.kind = model.UnknownKind
		src.gaps = []model.Gap{{What: model.GapCredential, Position: o.at, Reason: "it is not a credential of the Chat API"}}
	default:
		src.kind = model.CredentialKind(kind)
	}
	var differs bool
	if src.kind, differs = delegated(src.kind, subject); differs {
		src.gaps = append(src.gaps, model.Gap{What: model.GapCredential, Position: src.made.at, Reason: "it acts for a user on one path and not on another"})
	}
	for _, t := range subject.values {
		src.origins = append(src.origins, t.origins...)
	}
	return []source{src}
}

// configuration is the oauth2.Config or jwt.Config that a credential keeps: it
// is what stands for the credential, however many token sources come of it.
func (s *solver) configuration(o *object) *object {
	for _, p := range s.slot(o, known.SlotConfig).places() {
		if known.IsConfiguration(p.obj.typ) {
			return p.obj
		}
	}
	return nil
}

// consented is a credential that a user consents to. Without a consent URL in
// the program, what was granted was decided elsewhere.
func (s *solver) consented(src source) []source {
	src.kind = model.User
	if !s.asksConsent(src.made) {
		src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: src.made.at,
			Reason: "its consent URL is not made in this program, so what the user granted is not known"})
	}
	return []source{src}
}

// asksConsent reports whether the program makes the consent URL of config.
func (s *solver) asksConsent(config *object) bool {
	for _, e := range s.effects {
		if e.kind != summary.AskConsent {
			continue
		}
		for _, p := range e.args[0].places() {
			if p.obj == config || p.obj.at.IsValid() && p.obj.at == config.at {
				return true
			}
		}
	}
	return false
}

// staticToken is a token that was got elsewhere, or by exchange for a code.
func (s *solver) staticToken(src source) []source {
	var all []source
	for _, token := range s.slot(src.made, known.SlotToken).places() {
		for _, config := range s.place(token.obj, "."+known.SlotConfig).holds.places() {
			if known.IsConfiguration(config.obj.typ) {
				user := src
				user.made = config.obj
				user.scopes = s.listOf(s.field(config, "Scopes").holds)
				user.origins = append(slices.Clone(src.origins), config.obj.in)
				all = append(all, s.consented(user)...)
			}
		}
	}
	if len(all) > 0 {
		return all
	}
	src.kind = model.Token
	return []source{src}
}

// delegated is the kind of a credential with a subject. What the subject is
// need not be known: that one is set is enough. differs is set when there is
// one on some paths and none on others.
func delegated(kind model.CredentialKind, subject texts) (_ model.CredentialKind, differs bool) {
	switch kind {
	case model.ServiceAccount, model.CredentialsFile, model.ApplicationDefault:
	default:
		return kind, false
	}
	without := slices.ContainsFunc(subject.values, func(t text) bool { return t.value == "" })
	with := slices.ContainsFunc(subject.values, func(t text) bool { return t.value != "" }) || len(subject.gaps) > 0
	switch {
	case with && without:
		return model.UnknownKind, true
	case with:
		return model.Delegation, false
	}
	return kind, false
}

// kindOfType is the kind of a credential whose type the code names.
func kindOfType(t texts, o *object) (model.CredentialKind, []model.Gap) {
	kinds := make(map[model.CredentialKind]bool)
	for _, v := range t.values {
		kind, ok := kindByType[v.value]
		if !ok {
			kind = model.CredentialsFile
		}
		kinds[kind] = true
	}
	if len(kinds) != 1 || len(t.gaps) > 0 {
		return model.CredentialsFile, nil
	}
	for kind := range kinds {
		return kind, nil
	}
	return model.CredentialsFile, nil
}

// kindByType are the types that credential files name. An external account may
// be a workload or a person.
var kindByType = map[string]model.CredentialKind{
	"service_account":              model.ServiceAccount,
	"impersonated_service_account": model.ServiceAccount,
	"authorized_user":              model.User,
}

func unknownSource(o *object, gaps ...model.Gap) source {
	return source{kind: model.UnknownKind, made: o, gaps: gaps}
}
