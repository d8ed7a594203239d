package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

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
	case o.typ == known.TypeGoogleCredentials, o.typ == known.TypeRPCTokenSource:
		return s.tokens(s.field(p, "TokenSource").holds)
	}
	return s.ownTokenSource(p)
}

// credential reads what a row made.
func (s *solver) credential(o *object) []source {
	src := source{made: o, origins: []*instance{o.in}, users: []*object{o}}
	src.scopes = s.listOf(s.configured(o, known.SlotScopes, "Scopes"))
	if len(src.scopes.values)+len(src.scopes.gaps) == 0 {
		src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: o.at, Reason: "no scope that it asks for is in view"})
	}
	subject := s.textsOf(s.configured(o, known.SlotSubject, "Subject"))
	if s.textsOf(s.slot(o, known.SlotSelfSigned)).match(known.IsTrue) == known.Certainly {
		subject = texts{} // a self-signed token has no place for it
	}
	if config := s.configuration(o); config != nil {
		src.made = config
		src.users = append(src.users, config)
		src.origins = append(src.origins, config.in)
	}
	switch kind := s.constant(o, known.SlotKind); kind {
	case known.KindUser:
		return s.consented(src)
	case known.KindStaticToken:
		return s.staticToken(src)
	case known.KindTyped:
		src.kind = kindOfType(s.textsOf(s.slot(o, known.SlotType)))
		if src.kind == model.User {
			src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: o.at, Reason: authorizedUser})
		}
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
	if src.kind = delegated(src.kind, subject); src.kind == model.Delegation {
		src.maybeApp = s.subjectMaybe(o, subject) || subject.isOpaque() && s.asksAsApp(src.scopes)
	}
	for _, t := range subject.values {
		src.origins = append(src.origins, t.origins...)
	}
	return []source{src}
}

// configured is what a credential has of a field of its configuration: what the
// slot holds; for one that read its configuration once what was there then; for
// a configuration that is a copy what was copied.
func (s *solver) configured(o *object, slot, field string) *variable {
	once := s.constant(o, known.SlotByValue) != ""
	then := &variable{}
	configs := s.slot(o, known.SlotConfig).places()
	if len(configs) == 0 {
		return s.slot(o, slot)
	}
	for _, config := range configs {
		p := s.field(config, field)
		if config.obj.kind == unknown || len(p.writes) == 0 || !once && !slices.ContainsFunc(p.writes, write.isCopy) {
			return s.slot(o, slot)
		}
		writes := p.lasting()
		if once {
			writes = p.writesBefore(o.in, summary.Point{})
		}
		for _, w := range writes {
			for _, q := range w.values() {
				s.add(then, q)
			}
		}
	}
	s.drain()
	return then
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

// authorizedUser says that the scopes of a refresh token are those that were
// granted with it: none are sent to refresh it.
const authorizedUser = "its scopes are those that the user granted when the file was made"

// consented is a credential that a user consents to. What is granted is fixed
// when the consent URL is made: by the configuration at hand, or by the one
// other that the program makes consent URLs of. Without any it was decided
// elsewhere.
func (s *solver) consented(src source) []source {
	src.kind = model.User
	asked := s.consents()
	i := slices.IndexFunc(asked, func(c consent) bool { return c.config.obj == src.made })
	if i < 0 {
		if len(asked) != 1 {
			src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: src.made.at,
				Reason: "its consent URL is not made in this program, so what the user granted is not known"})
			return []source{src}
		}
		i = 0
		src.made = asked[0].config.obj
		src.origins = append(src.origins, src.made.in)
		src.scopes = s.listOf(s.field(asked[0].config, "Scopes").holds)
	}
	if asked[i].elsewhere {
		src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: src.made.at,
			Reason: "a parameter of its consent URL changes what is asked for"})
	}
	return []source{src}
}

// A consent is a configuration that the program makes consent URLs of.
type consent struct {
	config    *place
	elsewhere bool // a parameter of the URL changes the scopes
}

// consents are the configurations that the program makes consent URLs of, those
// that ask for the same at the same place once.
func (s *solver) consents() []consent {
	if s.asked == nil {
		s.asked = s.findConsents()
	}
	return s.asked
}

func (s *solver) findConsents() []consent {
	all := []consent{}
	for _, e := range s.effects {
		if e.kind != summary.AskConsent || s.isRepeated(e.in) {
			continue
		}
		for _, p := range e.args[0].places() {
			c := consent{config: p, elsewhere: len(e.args) > 1 && s.changesScopes(e.args[1])}
			i := slices.IndexFunc(all, func(old consent) bool { return s.sameConsent(old.config, p) })
			if i < 0 {
				all = append(all, c)
			} else {
				all[i].elsewhere = all[i].elsewhere || c.elsewhere
			}
		}
	}
	return all
}

func (s *solver) sameConsent(a, b *place) bool {
	if a == b {
		return true
	}
	uris := func(p *place) []model.Scope { return scopesOf(s.listOf(s.field(p, "Scopes").holds)) }
	return a.obj.at.IsValid() && a.obj.at == b.obj.at && slices.Equal(uris(a), uris(b))
}

// changesScopes reports whether an option of a consent URL may set its scopes,
// or have earlier grants added.
func (s *solver) changesScopes(options *variable) bool {
	seqs, whole := s.sequences(options)
	return !whole || slices.ContainsFunc(seqs, func(seq sequence) bool {
		return slices.ContainsFunc(seq, s.isScopeOption)
	})
}

func (s *solver) isScopeOption(p *place) bool {
	switch {
	case p.obj.kind == boxed:
		return slices.ContainsFunc(s.place(p.obj, boxContent).holds.places(), s.isScopeOption)
	case p.obj.typ != known.TypeQuery:
		return false // AccessTypeOffline and its like; what is not known is rarely about scopes
	}
	name := s.textsOf(s.slot(p.obj, known.SlotName))
	return name.match(known.Is("scope")) != known.Never || name.match(known.Is("include_granted_scopes")) != known.Never
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
// need not be known: that one is set is enough.
func delegated(kind model.CredentialKind, subject texts) model.CredentialKind {
	switch kind {
	case model.ServiceAccount, model.CredentialsFile, model.ApplicationDefault:
		if slices.ContainsFunc(subject.values, func(t text) bool { return t.value != "" }) {
			return model.Delegation
		}
	}
	return kind
}

// subjectMaybe reports whether a credential with a subject may be without one
// all the same: on another path it is empty, or every store of it can be passed
// by.
func (s *solver) subjectMaybe(o *object, subject texts) bool {
	if slices.ContainsFunc(subject.values, func(t text) bool { return t.value == "" }) {
		return true
	}
	for _, config := range s.slot(o, known.SlotConfig).places() {
		writes := s.field(config, "Subject").lasting()
		if len(writes) > 0 && !slices.ContainsFunc(writes, s.isSure) {
			return true
		}
	}
	return false
}

// isOpaque reports whether nothing at all is known of a text: it may be empty.
func (t texts) isOpaque() bool {
	return !slices.ContainsFunc(t.values, func(v text) bool { return strings.Trim(v.value, known.Hole) != "" })
}

// asksAsApp reports whether the scopes hold one that only an app can have. Who
// asks for such a scope beside a subject that may be empty means to act as both.
func (s *solver) asksAsApp(l list) bool {
	return slices.ContainsFunc(l.values, func(t text) bool {
		scope, ok := s.table.Scope(t.value)
		return ok && (scope.Principal == scopemap.App || scope.Principal == scopemap.AppAdminApproved)
	})
}

// isSure reports whether the write is made on every path. A copy is as sure as
// what it copies, if that is there before.
func (s *solver) isSure(w write) bool {
	if w.from != nil {
		return slices.ContainsFunc(w.from.writes, func(u write) bool { return u.surelyBeforeWrite(w) && s.isSure(u) })
	}
	return !w.maybe || s.isSet(w.given)
}

// isSet reports whether v is known to be neither nil nor empty.
func (s *solver) isSet(v *variable) bool {
	if v == nil || len(v.places()) == 0 {
		return false
	}
	for _, p := range v.places() {
		switch p.obj.kind {
		case constant, folded:
			if s.fold(p).match(known.IsSet) != known.Certainly {
				return false
			}
		case unknown:
			return false
		}
	}
	return true
}

// kindOfType is the kind of a credential whose type the code names.
func kindOfType(t texts) model.CredentialKind {
	kinds := make(map[model.CredentialKind]bool)
	for _, v := range t.values {
		kind, ok := kindByType[v.value]
		if !ok {
			kind = model.CredentialsFile
		}
		kinds[kind] = true
	}
	if len(kinds) != 1 || len(t.gaps) > 0 {
		return model.CredentialsFile
	}
	for kind := range kinds {
		return kind
	}
	return model.CredentialsFile
}

// kindByType are the types that credential files name. An external account may
// be a workload or a person.
var kindByType = map[string]model.CredentialKind{
	"service_account":              model.ServiceAccount,
	"impersonated_service_account": model.ServiceAccount,
	"authorized_user":              model.User,
}
