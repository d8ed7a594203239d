package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
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
	case o.brings != nil:
		return s.wrapped(o)
	case o.kind == unknown:
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: o.text})}
	case o.kind == boxed:
		fn := s.methodOf(o.typ, "Token")
		if fn == nil {
			return s.tokens(s.place(o, boxContent).holds)
		}
		var all []source
		for _, q := range s.place(o, boxContent).holds.places() {
			if q.obj.kind == unknown {
				all = append(all, s.token(q)...)
				continue
			}
			all = append(all, s.ownTokenSource(q, fn)...)
		}
		return all
	case o.typ == known.TypeCredential:
		return s.credential(o)
	case o.typ == known.TypeOptionsClient:
		return s.fromOptions(o, false)
	case o.typ == known.TypeGoogleCredentials, o.typ == known.TypeRPCTokenSource:
		return s.tokens(s.field(p, "TokenSource").holds)
	case o.typ == known.TypeAuthCredentials:
		return s.tokens(s.field(p, "TokenProvider").holds)
	}
	return s.ownTokenSource(p, s.methodOf(o.typ, "Token"))
}

// credential reads what a row made.
func (s *solver) credential(o *object) []source {
	src := source{made: o, origins: []*instance{o.in}, users: []*object{o}}
	if s.constant(o, known.SlotKind) == known.KindTold {
		return []source{s.toldSource(src)}
	}
	if why := s.unusable(o); why != "" {
		return []source{unknownSource(o, model.Gap{What: model.GapCredential, Position: o.at, Reason: why})}
	}
	src.scopes = s.listOf(s.configured(o, known.SlotScopes, "Scopes"))
	if len(src.scopes.gaps) == 0 && len(s.scopesOf(src.scopes)) == 0 {
		src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: o.at, Reason: noScope})
	}
	for _, config := range s.slot(o, known.SlotConfig).places() {
		if leave, ok := s.leaves[config.obj]; ok {
			src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: leave.at,
				Reason: "its configuration is handed to " + leave.callee + ", which may change it"})
		}
	}
	if config := s.configuration(o); config != nil {
		src.made = config
		src.users = append(src.users, config)
		src.origins = append(src.origins, config.in)
	}
	takesSubject := true
	switch kind := s.constant(o, known.SlotKind); kind {
	case known.KindUser:
		if src.made == o {
			src.kind = model.User // one that was not consented to by a configuration in view
			return []source{src}
		}
		return s.consented(src)
	case known.KindStaticToken:
		return s.staticToken(src)
	case known.KindTyped, known.KindFile, known.KindDetect:
		t := s.fileTypeOf(o, kind)
		src.kind, src.told, takesSubject = t.kind, t.told, t.takesSubject
		if src.kind == model.User {
			src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: o.at, Reason: authorizedUser})
		}
	default:
		src.kind = model.CredentialKind(kind)
	}
	if takesSubject {
		s.delegate(&src, o)
	}
	return []source{src}
}

// unusable is why what a row made is no credential for the Chat API, or none at
// all; "" where it may be one.
func (s *solver) unusable(o *object) string {
	if s.constant(o, known.SlotKind) == known.KindUnusable {
		return s.constant(o, known.SlotUnusable)
	}
	for _, config := range s.slot(o, known.SlotConfig).places() {
		given := func(field string) bool { return len(s.field(config, field).holds.places()) > 0 }
		isSet := func(field string) bool {
			return s.textsOf(s.field(config, field).holds).match(known.IsSet) == known.Certainly
		}
		switch {
		case s.textsOf(s.field(config, "UseIDToken").holds).match(known.IsTrue) != known.Never:
			return "it may be an ID token, which is no credential of the Chat API"
		case isSet("CredentialsFile") && given("CredentialsJSON"):
			return "no credential is found: CredentialsFile and CredentialsJSON exclude each other"
		case isSet("Audience") && s.listOf(s.field(config, "Scopes").holds).anyElement() == known.Certainly && s.constant(o, known.SlotKind) == known.KindDetect:
			return "no credential is found: Scopes and Audience exclude each other"
		}
	}
	return ""
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
		changed := !once && s.isChangedAfterUse(p)
		if config.obj.kind == unknown || len(p.writes) == 0 || !once && !changed && !slices.ContainsFunc(p.writes, write.isCopy) {
			return s.slot(o, slot)
		}
		writes := p.lasting()
		switch {
		case once:
			writes = p.writesBefore(o.in, summary.Point{})
		case changed:
			writes = p.writes
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

// isChangedAfterUse reports whether the field of a configuration is set again
// after a call may have been sent or a token was taken: a token of before may be
// in use then.
func (s *solver) isChangedAfterUse(field *place) bool {
	if len(field.writes) < 2 {
		return false
	}
	usedBefore := func(w write) func(*instance) bool {
		return func(use *instance) bool {
			frame := common(use, w.in)
			if frame == nil || frame == use {
				return false
			}
			first, _ := before(frame, use, summary.Point{}, w.in, w.at)
			return first && field.writes[0].surelyBefore(use)
		}
	}
	uses := s.uses()
	return slices.ContainsFunc(field.writes[1:], func(w write) bool { return slices.ContainsFunc(uses, usedBefore(w)) })
}

// uses are the frames in which a call is sent or a token is taken.
func (s *solver) uses() []*instance {
	var all []*instance
	for _, e := range s.effects {
		if e.kind == summary.Send || e.kind == summary.SendRaw {
			all = append(all, e.in)
		}
	}
	for _, token := range s.ofType[known.TypeAccessToken] {
		all = append(all, token.in)
	}
	return all
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
