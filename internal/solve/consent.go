package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// consented is a credential that a user consents to. What is granted is fixed
// when the consent URL is made: by the configuration at hand, or by the one
// other that the program makes consent URLs of. Without any it was decided
// elsewhere.
func (s *solver) consented(src source) []source {
	src.kind = model.User
	asked := s.consents()
	i := slices.IndexFunc(asked, func(c consent) bool { return c.config.obj == src.made })
	if i < 0 {
		if len(asked) != 1 || !s.takesOver(src.scopes, asked[0].scopes) {
			src.scopes.gaps = append(src.scopes.gaps, model.Gap{What: model.GapScopes, Position: src.made.at,
				Reason: "its consent URL is not made in this program, so what the user granted is not known"})
			return []source{src}
		}
		i = 0
		src.made = asked[0].config.obj
		src.origins = append(src.origins, src.made.in)
		src.scopes = asked[0].scopes
	}
	if asked[i].changed {
		src.scopes = asked[i].scopes
	}
	return []source{src}
}

// takesOver reports whether a configuration that no consent URL is made of may
// stand for one that users consent to: it names no scopes, or the same.
func (s *solver) takesOver(own, asked list) bool {
	if len(own.values)+len(own.gaps) == 0 {
		return true
	}
	uris := func(l list) []string {
		var uris []string
		for _, scope := range s.scopesOf(l) {
			uris = append(uris, scope.URI)
		}
		return uris
	}
	return slices.Equal(uris(own), uris(asked))
}

// A consent is a configuration that the program makes consent URLs of.
type consent struct {
	config  *place
	scopes  list // what it asks for
	changed bool // by parameters of the URL, not by the configuration alone
	options *variable
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
			if p.obj.typ == known.TypeAuthUser && len(s.field(p, "AuthHandlerOpts").holds.places()) == 0 {
				continue // it has a refresh token, which was granted elsewhere
			}
			c := consent{config: p, scopes: s.listOf(s.field(p, "Scopes").holds)}
			if len(e.args) > 1 {
				c.options = e.args[1]
				c.scopes, c.changed = s.askedFor(c.scopes, e.args[1], p.obj.at)
			}
			if s.isRewritten(e.in) {
				c.changed = true
				c.scopes.gaps = append(slices.Clone(c.scopes.gaps), elsewhere(p.obj.at))
			}
			i := slices.IndexFunc(all, func(old consent) bool { return s.sameConsent(old.config, p) })
			if i < 0 {
				all = append(all, c)
			} else if c.changed || all[i].changed {
				all[i].changed = true
				all[i].scopes.values = slices.Concat(all[i].scopes.values, c.scopes.values)
				all[i].scopes.gaps = slices.Concat(all[i].scopes.gaps, c.scopes.gaps)
			}
		}
	}
	return all
}

func (s *solver) sameConsent(a, b *place) bool {
	if a == b {
		return true
	}
	uris := func(p *place) []model.Scope { return s.scopesOf(s.listOf(s.field(p, "Scopes").holds)) }
	return a.obj.at.IsValid() && a.obj.at == b.obj.at && slices.EqualFunc(uris(a), uris(b), func(x, y model.Scope) bool {
		return x.URI == y.URI && x.Position == y.Position && x.Doubtful == y.Doubtful
	})
}

// askedFor is what a consent URL asks for whose parameters the options set: the
// scopes of the configuration, unless one names others. changed is set when one
// does, or may.
func (s *solver) askedFor(scopes list, options *variable, at model.Position) (asked list, changed bool) {
	seqs, whole := s.sequences(options)
	if !whole {
		asked.gaps = append(asked.gaps, elsewhere(at))
	}
	for _, seq := range seqs {
		named := scopes
		for _, p := range s.parameters(seq) {
			name, value := s.textsOf(s.slot(p.obj, known.SlotName)), s.textsOf(s.slot(p.obj, known.SlotValue))
			switch {
			case name.match(known.Is("scope")) == known.Certainly:
				named, changed = spaced(value), true
			case name.match(known.Is("scope")) == known.Possibly, name.match(known.Is("include_granted_scopes")) != known.Never && value.match(known.Is("false")) != known.Certainly:
				named.gaps = append(slices.Clone(named.gaps), elsewhere(at))
				changed = true
			}
		}
		asked.values = append(asked.values, named.values...)
		asked.gaps = append(asked.gaps, named.gaps...)
	}
	if len(seqs) > 1 && changed {
		asked.doubt() // one of the lists is asked for, and which is not known
	}
	return asked, changed || !whole
}

// elsewhere says that the configuration is not all that decides what is asked for.
func elsewhere(at model.Position) model.Gap {
	return model.Gap{What: model.GapScopes, Position: at, Reason: "a parameter of its consent URL changes what is asked for"}
}

// isRewritten reports whether the consent URL that a frame makes is taken apart
// and gets another query.
func (s *solver) isRewritten(in *instance) bool {
	return slices.ContainsFunc(s.ofType[known.TypeURL], func(u *object) bool {
		return len(s.place(u, ".RawQuery").writes) > 1 && slices.ContainsFunc(s.slot(u, known.SlotText).places(), func(p *place) bool {
			return p.obj.typ == known.TypeConsentURL && p.obj.in == in
		})
	})
}

// parameters are the options of a consent URL that set a parameter by name.
// AccessTypeOffline and its like do not; what is not known is rarely about scopes.
func (s *solver) parameters(options []*place) []*place {
	var found []*place
	for _, p := range options {
		switch {
		case p.obj.kind == boxed:
			found = append(found, s.parameters(s.place(p.obj, boxContent).holds.places())...)
		case p.obj.typ == known.TypeQuery:
			found = append(found, p)
		}
	}
	return found
}

// spaced are the scopes of a text that names them one after another.
func spaced(t texts) list {
	l := list{texts: texts{gaps: t.gaps}}
	for _, v := range t.values {
		for _, scope := range strings.Fields(v.value) {
			one := v
			one.value, one.doubtful = scope, v.doubtful || len(t.values) > 1
			l.values = append(l.values, one)
		}
	}
	return l
}

// granted is the credential that a configuration stands for, whoever makes
// tokens of it.
func (s *solver) granted(config *place) []source {
	return s.consented(source{made: config.obj, scopes: s.listOf(s.field(config, "Scopes").holds), origins: []*instance{config.obj.in}})
}

// staticToken is a token that was got elsewhere, by exchange for a code, or from
// another source.
func (s *solver) staticToken(src source) []source {
	var all []source
	for _, token := range s.slot(src.made, known.SlotToken).places() {
		for _, p := range s.field(token, "AccessToken").holds.places() {
			if behind := s.tokenSources(variableOf(p)); len(behind) > 0 {
				all = append(all, behind...)
				continue
			}
			src.kind = model.Token
			all = append(all, src)
		}
	}
	for i := range all {
		all[i] = all[i].from(src.origins)
	}
	if len(all) == 0 {
		src.kind = model.Token
		return []source{src}
	}
	return all
}
