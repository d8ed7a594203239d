package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A program may come by a token with plain requests: it signs what it claims,
// or asks the metadata server, and reads the token from the response. What is
// unknown keeps what it was made of, so that the request is found again.

// maxBehind bounds how much is looked at for what something was made of.
const maxBehind = 4096

// tokenSources are the credentials whose tokens a text, or a struct with one, is
// made of.
func (s *solver) tokenSources(v *variable) []source {
	var all []source
	for _, token := range s.tokensIn(v, make(map[*place]bool)) {
		all = append(all, s.ofToken(token)...)
	}
	if len(all) > 0 {
		return all
	}
	for _, p := range s.behind(v, func(o *object) bool { return o.brings != nil || isExchange(o) }) {
		if p.obj.brings != nil {
			all = append(all, s.wrapped(p.obj)...)
		} else {
			all = append(all, s.exchanged(p)...)
		}
	}
	return all
}

// isExchange reports whether the object is a request whose response is read.
func isExchange(o *object) bool { return o.kind == made && o.typ == known.TypeRequest }

// behind are the objects that v was made of and that is accepts; what those were
// made of is not looked at.
func (s *solver) behind(v *variable, is func(*object) bool) []*place {
	var found []*place
	seen := make(map[*object]bool)
	queue := []*variable{v}
	for len(queue) > 0 && len(seen) < maxBehind {
		next := queue[0]
		queue = queue[1:]
		for _, p := range next.places() {
			if seen[p.obj] {
				continue
			}
			seen[p.obj] = true
			if is(p.obj) {
				found = append(found, p)
				continue
			}
			for _, q := range p.obj.order {
				queue = append(queue, q.holds)
			}
			queue = append(queue, p.obj.inputs...)
		}
	}
	return found
}

// exchanged is the credential that a request gets a token for.
func (s *solver) exchanged(request *place) []source {
	var all []source
	for _, t := range s.urlTexts(s.field(request, "URL").holds).values {
		if url := known.SplitURL(t.value); known.IsMetadataHost(url.Host) {
			src := source{kind: model.ServiceAccount, made: request.obj, origins: []*instance{request.obj.in}, users: []*object{request.obj}}
			src.scopes.gaps = []model.Gap{{What: model.GapScopes, Position: request.obj.at, Reason: "the scopes are those of the machine"}}
			all = append(all, src)
		}
	}
	claims := s.behind(s.field(request, "Body").holds, func(o *object) bool {
		scope, _ := s.entry(s.place(o, ""), "scope")
		return o.kind == made && scope != nil && len(scope.holds.list) > 0
	})
	for _, c := range claims {
		all = append(all, s.claimed(c))
	}
	return all
}

// claimed is the service account that signs what it claims: its scopes, and for
// whom it acts.
func (s *solver) claimed(claims *place) source {
	src := source{kind: model.ServiceAccount, made: claims.obj, origins: []*instance{claims.obj.in}, users: []*object{claims.obj}}
	scope, _ := s.entry(claims, "scope")
	t := s.textsOf(scope.holds)
	src.scopes.gaps = t.gaps
	for _, v := range t.values {
		for uri := range strings.FieldsSeq(v.value) {
			part := v
			part.value = uri
			src.scopes.values = append(src.scopes.values, part)
		}
	}
	subject, _ := s.entry(claims, "sub")
	if subject == nil {
		return src
	}
	who := s.textsOf(subject.holds)
	if src.kind = delegated(src.kind, who); src.kind == model.Delegation {
		src.maybeApp = !slices.ContainsFunc(subject.lasting(), s.isSure) || who.isOpaque() && s.asksAsApp(src.scopes)
	}
	return src
}
