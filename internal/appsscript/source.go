package appsscript

import (
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A source is a credential of the model, with where it was made.
type source struct {
	credential *model.Credential
	made       []under
	listed     bool // it was made or used on a way that counts
}

// intern is the one source for credentials that are the same.
func (r *run) intern(c *model.Credential) *source {
	key := c.Key()
	src, ok := r.sources[key]
	if !ok {
		src = &source{credential: c}
		r.sources[key] = src
	}
	return src
}

func (s *source) madeBy(u under) {
	for _, old := range s.made {
		if old.handler == u.handler && old.async == u.async {
			return
		}
	}
	s.made = append(s.made, u)
}

// isMadeSync reports whether the handler makes the credential before its
// response is complete, and nothing else makes it.
func (s *source) isMadeSync(h *handlerRun) bool {
	return len(s.made) == 1 && s.made[0].handler == h && !s.made[0].async
}

// ofManifest is the credential of the user who runs the script, with the scopes
// of the manifest.
func ofManifest(p Project, m *manifest) *source {
	c := &model.Credential{Kind: model.User, Position: m.at, Function: m.file, Package: p.ID, Requested: m.scopes}
	if !m.hasScopes {
		c.Unknown = []model.Gap{{What: model.GapScopes, Position: m.at, Reason: "the manifest names no oauthScopes, so that Apps Script derives them from the code"}}
	}
	return &source{credential: c}
}

// authorization is what the headers of a request bring along.
type authorization struct {
	sources []*source
	gaps    []model.Gap // what else they may bring
	none    bool        // they may bring nothing
}

func (a *authorization) add(src *source) {
	for _, old := range a.sources {
		if old == src {
			return
		}
	}
	a.sources = append(a.sources, src)
}

// headers reads what the headers of a request bring along.
func (r *run) headers(v value) authorization {
	var auth authorization
	if len(v) == 0 {
		auth.none = true
	}
	for _, a := range v {
		switch a.kind {
		case isAbsent:
			auth.none = true
		case isObject:
			r.header(a.obj, &auth)
		default:
			auth.gaps = append(auth.gaps, gapOf(a, model.GapCredential, "the headers of the request are not known: "))
		}
	}
	return auth
}

func (r *run) header(o *object, auth *authorization) {
	v, named := o.fold("authorization")
	switch {
	case named && !v.mayBeAbsent():
	case o.open:
		auth.gaps = append(auth.gaps, model.Gap{What: model.GapCredential, Position: o.at, Reason: "not all headers of the request are known"})
	default:
		auth.none = true
	}
	for _, a := range v.present() {
		r.bearer(a, auth)
	}
}

// bearer reads the token in an Authorization header.
func (r *run) bearer(a atom, auth *authorization) {
	found := tokensIn(one(a))
	for _, src := range found {
		auth.add(src)
	}
	if len(found) > 0 {
		return
	}
	reason := "the token of the request is not known: "
	if a.kind == isText && len(a.parts) == 0 {
		auth.gaps = append(auth.gaps, model.Gap{What: model.GapCredential, Position: a.at, Reason: reason + "it stands in the script"})
		return
	}
	auth.gaps = append(auth.gaps, gapOf(a, model.GapCredential, reason))
}
