package solve

import (
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// carried are the credentials in a request's headers and parameters, when by
// sends it.
func (s *solver) carried(req *place, query string, by *instance) []source {
	var all []source
	for _, header := range s.field(req, "Header").holds.places() {
		if header.obj.kind == unknown {
			all = append(all, unknownSource(req.obj, model.Gap{What: model.GapCredential, Position: header.obj.at, Reason: header.obj.text}))
			continue
		}
		for _, q := range header.obj.order {
			if !isElement(q.path, header.path) || len(q.holds.places()) == 0 {
				continue
			}
			switch key := strings.Trim(q.path[len(header.path):], `["]`); {
			case strings.EqualFold(key, "Authorization") && !s.surelyBefore(q, by):
				src := unknownSource(req.obj, model.Gap{What: model.GapCredential, Position: req.obj.at,
					Reason: "its Authorization header is set on some paths only, or later"})
				src.sometimes = true
				all = append(all, src)
			case strings.EqualFold(key, "Authorization"):
				all = append(all, s.bearers(req.obj, q.holds)...)
			case strings.EqualFold(key, "X-Goog-Api-Key"):
				all = append(all, source{kind: model.APIKey, made: req.obj})
			case key == "":
				all = append(all, unknownSource(req.obj, model.Gap{What: model.GapCredential, Position: req.obj.at,
					Reason: "a header of the request, which may be a credential, is not known"}))
			}
		}
	}
	switch {
	case len(all) > 0:
	case known.HasParameter(query, "access_token"), known.HasParameter(query, "oauth_token"):
		all = append(all, tokenOf(req.obj))
	case known.HasParameter(query, "key"):
		all = append(all, source{kind: model.APIKey, made: req.obj})
	}
	return all
}

// bearers are the credentials whose tokens an Authorization header holds.
func (s *solver) bearers(req *object, header *variable) []source {
	if all := s.tokenSources(header); len(all) > 0 {
		return all
	}
	return []source{tokenOf(req)}
}

// tokenOf is a token that comes from where nobody can see.
func tokenOf(o *object) source {
	return source{kind: model.Token, made: o, scopes: list{texts: unknownText(o.at, "the scopes of this token are not stated in the code")}}
}

// tokensIn are the access tokens that a text or a list of texts is made of.
func (s *solver) tokensIn(v *variable, seen map[*place]bool) []*object {
	var all []*object
	for _, p := range v.places() {
		if seen[p] {
			continue
		}
		seen[p] = true
		if p.obj.typ == known.TypeAccessToken {
			s.tokensSent[p.obj] = true
			all = append(all, p.obj)
			continue
		}
		for _, q := range p.obj.order {
			if isPartOf(q.path, p.path) || p.obj.kind == folded {
				all = append(all, s.tokensIn(q.holds, seen)...)
			}
		}
	}
	return all
}

// ofToken are the credentials that an access token was taken from.
func (s *solver) ofToken(token *object) []source {
	all := s.tokens(s.slot(token, known.SlotTokenOf))
	for _, config := range s.slot(token, known.SlotConfig).places() {
		if known.IsConfiguration(config.obj.typ) {
			all = append(all, s.granted(config)...)
		}
	}
	return all
}
