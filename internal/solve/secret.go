package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// noteSecrets notes the secrets that stand in the source of a package as they
// are.
func noteSecrets(m *model.Model, pkg *summary.Package) {
	for _, s := range pkg.Secrets {
		m.AddSecret(model.Secret{Position: s.Position, Function: s.Func})
	}
}

// findSecrets notes the text in the source that the key or the token of a
// webhook's URL is, the first of several. A text that is the whole URL is noted
// with its package.
func (r *reading) findSecrets(req rawRequest, call *model.Call) {
	secrets := known.WebhookSecrets(req.url.Query)
	if len(secrets) == 0 {
		return
	}
	var found []model.Secret
	seen := make(map[*place]bool)
	for _, p := range r.field(req.place, "URL").holds.places() {
		r.eachConstant(p, seen, func(o *object) {
			isSecret := func(secret string) bool { return strings.Contains(o.text, secret) }
			if o.typ == summary.FileText || !o.at.IsValid() || o.in == nil || known.HasWebhookSecret(o.text) || !slices.ContainsFunc(secrets, isSecret) {
				return
			}
			s := model.Secret{Position: o.at, Function: o.in.source().fn.ID, Call: call}
			if at, ok := r.writtenAt(o); ok {
				s.Position = at
			}
			found = append(found, s)
		})
	}
	if len(found) > 0 {
		first := slices.MinFunc(found, func(a, b model.Secret) int { return a.Position.Compare(b.Position) })
		r.program.Secrets = append(r.program.Secrets, first)
	}
}

// writtenAt is where the literal of a constant stands that is declared in the
// package that uses it, or in one that it imports.
func (r *reading) writtenAt(o *object) (model.Position, bool) {
	user := r.packages[o.in.source().fn.Package]
	if user == nil {
		return model.Position{}, false
	}
	for _, path := range append([]string{user.Path}, user.Imports...) {
		if pkg := r.packages[path]; pkg != nil {
			for _, t := range pkg.Texts {
				if t.Text == o.text {
					return t.Position, true
				}
			}
		}
	}
	return model.Position{}, false
}

// maxParts bounds how many parts of a text are looked at.
const maxParts = 1000

// eachConstant calls f for the constants that something is made of.
func (r *reading) eachConstant(p *place, seen map[*place]bool, f func(*object)) {
	if seen[p] || len(seen) >= maxParts {
		return
	}
	seen[p] = true
	if p.obj.kind == constant {
		f(p.obj)
		return
	}
	for _, q := range p.obj.order {
		if isPartOf(q.path, p.path) || p.obj.kind == folded {
			for _, held := range q.holds.places() {
				r.eachConstant(held, seen, f)
			}
		}
	}
}
