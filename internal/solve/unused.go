package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// unused lists the credentials that ask for Chat scopes and that nothing of a
// library has: no client, no option, no token.
func (r *reading) unused() {
	had := r.hadByLibraries()
	for _, o := range r.ofType[known.TypeCredential] {
		if had[o] || o.in == nil || r.isRepeated(o.in) || r.isOff(o.in) || o.in.root().dead {
			continue
		}
		for _, src := range r.solver.credential(o) {
			if src.kind != model.UnknownKind && src.kind != model.User && src.kind != model.Token && r.asksForChat(src) {
				r.credential(src)
			}
		}
	}
}

// asksForChat reports whether a credential asks for a scope of the Chat API.
func (r *reading) asksForChat(src source) bool {
	return slices.ContainsFunc(src.scopes.values, func(t text) bool { _, ok := r.table.Scope(t.value); return ok })
}

// users are the types of what makes use of a credential.
var users = []string{
	known.TypeOption, known.TypeService, known.TypeOptionsClient, known.TypeAuthClient, known.TypeConn, known.TypeHTTPClient,
	known.TypeOAuth2Transport, known.TypeRPCTokenSource, known.TypeAccessToken, known.TypeDecorator,
}

// hadByLibraries are the objects that what makes use of a credential leads to.
func (r *reading) hadByLibraries() map[*object]bool {
	had := make(map[*object]bool)
	var visit func(*object)
	visit = func(o *object) {
		if had[o] {
			return
		}
		had[o] = true
		for _, p := range o.order {
			for _, q := range p.holds.ever() {
				visit(q.obj)
			}
		}
	}
	for _, typ := range users {
		for _, o := range r.ofType[typ] {
			visit(o)
		}
	}
	for o := range r.credentialsRead {
		visit(o)
	}
	for _, o := range r.wrappers {
		for _, p := range o.brings.ever() {
			visit(p.obj)
		}
	}
	for _, o := range r.ofType[known.TypeCredential] {
		for _, p := range o.order { // one that another is made of
			for _, q := range p.holds.ever() {
				if q.obj != o {
					visit(q.obj)
				}
			}
		}
	}
	return had
}
