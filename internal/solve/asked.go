package solve

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// consent lists what the program asks users for, whatever becomes of it.
func (r *reading) consent(c consent) {
	for _, src := range r.granted(c.config) {
		cred := r.credential(src)
		r.noteGrant(cred, c.options)
		if len(cred.Calls) == 0 {
			cred.AddUnknownUse(cred.Position, "no client in view uses what the user grants")
		}
	}
}

// sourcesFor are the credentials of a client; each becomes one of the model's,
// unless one that is made at the same place asks for the same.
func (r *reading) sourcesFor(service *object) []credentialOf {
	if sources, ok := r.sources[service]; ok {
		return sources
	}
	var all []credentialOf
	for _, src := range r.sourcesOf(service) {
		src.origins = append(src.origins, service.in)
		src.users = append(src.users, service)
		c := r.credential(src)
		all = append(all, credentialOf{src, c})
		if !usesOther(c, r.constant(service, known.SlotPackage)) {
			r.ofClient[c] = true
		}
	}
	if len(all) == 0 {
		src := unknownSource(service, model.Gap{What: model.GapCredential, Position: service.at, Reason: "nothing in view brings its credential"})
		src.users = []*object{service}
		all = append(all, credentialOf{src, r.credential(src)})
	}
	for _, a := range all {
		for _, b := range all {
			a.credential.AddAmong(b.credential)
		}
	}
	r.sources[service] = all
	return all
}

func (r *reading) credential(src source) *model.Credential {
	fn := src.made.in
	c := &model.Credential{Kind: src.kind, Position: src.made.at, Defaulted: src.defaulted, Told: src.told, MaybeApp: src.maybeApp}
	if fn != nil {
		frame := fn.frame()
		c.Function, c.Package, c.Via = frame.fn.ID, frame.fn.Package, via(frame)
	} else if c.Position.IsValid() { // a package variable
		c.Package = path.Dir(c.Position.File)
		c.Function = c.Package + ".init"
	}
	defer func() {
		if !slices.Contains(r.madeIn[c], fn) {
			r.madeIn[c] = append(r.madeIn[c], fn)
		}
	}()
	c.Requested = r.scopesOf(src.scopes)
	c.Unknown = distinctGaps(src.scopes.gaps)
	c.UnknownKind = distinctGaps(src.gaps)
	if old, ok := r.credentials[c.Key()]; ok {
		old.AddPlaces(c.Requested)
		c = old
	} else {
		r.credentials[c.Key()] = c
		r.program.Credentials = append(r.program.Credentials, c)
	}
	for _, o := range src.users {
		if leave, ok := r.leaves[o]; ok {
			c.Escapes = true
			c.AddUnknownUse(leave.at, "it is handed to "+leave.callee)
		}
	}
	return c
}

// via are the call expressions that lead to i.
func via(i *instance) []model.Place {
	var all []model.Place
	frames := chain(i)
	for n, frame := range frames {
		if n > 0 && frame.at.IsValid() && !frame.fn.Synthetic {
			all = append(all, model.Place{Position: frame.at, Function: frames[n-1].frame().fn.ID})
		}
	}
	return all
}

// scopesOf are the scopes of a list, each once, where it is first named. What is
// named on a way that is not gone in its context is not asked for.
func (s *solver) scopesOf(l list) []model.Scope {
	first := make(map[string]model.Position)
	places := make(map[string][]model.Position)
	sure := make(map[string]bool)
	for _, v := range l.values {
		if !v.whole() || slices.ContainsFunc(v.origins, s.isOff) {
			continue
		}
		uri := strings.TrimSpace(v.value)
		sure[uri] = sure[uri] || !v.doubtful
		places[uri] = append(places[uri], v.at)
		at, ok := first[uri]
		if !ok || v.at.IsValid() && (!at.IsValid() || v.at.Compare(at) < 0) {
			first[uri] = v.at
		}
	}
	var scopes []model.Scope
	for uri, at := range first {
		if uri != "" {
			scopes = append(scopes, model.Scope{URI: uri, Position: at, Others: othersOf(places[uri], at), Doubtful: !sure[uri]})
		}
	}
	slices.SortFunc(scopes, func(a, b model.Scope) int { return cmp.Compare(a.URI, b.URI) })
	return scopes
}

// othersOf are the places but for the first, each once and in order.
func othersOf(places []model.Position, first model.Position) []model.Position {
	slices.SortFunc(places, model.Position.Compare)
	return slices.DeleteFunc(slices.Compact(places), func(p model.Position) bool { return p == first })
}

func distinctGaps(gaps []model.Gap) []model.Gap {
	slices.SortStableFunc(gaps, func(a, b model.Gap) int {
		return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.Reason, b.Reason))
	})
	return slices.Compact(gaps)
}
