package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// asksConsent reports whether a function makes a consent URL.
func (w *world) asksConsent() bool {
	for _, fn := range w.funcs {
		for _, call := range fn.Calls {
			if known.AsksConsent(call.Callee) {
				return true
			}
		}
	}
	return false
}

// checksGrant weighs whether the program looks at which scopes users granted: in
// the token, in the redirect, or by asking for what the token is.
func (r *reading) checksGrant() model.Truth {
	verdict := model.No
	if r.asksTokenInfo {
		return model.Yes
	}
	for _, e := range r.sights {
		if e.what != known.Grants {
			continue
		}
		if known.IsTokenInfo(e.id) {
			return model.Yes
		}
		if len(e.args) == 0 {
			continue
		}
		for _, t := range r.textsOf(e.args[len(e.args)-1]).orEmpty() {
			switch {
			case t.value == "scope":
				return model.Yes
			case !t.whole() && strings.HasSuffix(e.id, ".Extra"):
				verdict = model.Unknown
			}
		}
	}
	mentions := slices.ContainsFunc(r.solver.parts, func(pkg *summary.Package) bool { return pkg.NamesScope })
	if verdict == model.No && (len(r.tokensOut) > 0 || mentions || r.readsTokens()) {
		return model.Unknown
	}
	return verdict
}

// noteGrant notes what a consent asks for beside scopes, and whether what users
// grant is looked at.
func (r *reading) noteGrant(c *model.Credential, options *variable) {
	c.Asked, c.ChecksGrant, c.KeepsToken = true, r.checksGrant(), c.KeepsToken || r.keepsTokens()
	if options == nil {
		return
	}
	for _, p := range r.elementsAndSelf(options) {
		if p.obj.typ != known.TypeQuery {
			continue
		}
		name, value := r.textsOf(r.slot(p.obj, known.SlotName)), r.textsOf(r.slot(p.obj, known.SlotValue))
		is := func(t texts, want string) bool {
			return slices.ContainsFunc(t.values, func(v text) bool { return v.value == want })
		}
		c.Offline = c.Offline || is(name, "access_type") && is(value, "offline")
		c.Incremental = c.Incremental || is(name, "include_granted_scopes") && !is(value, "false")
	}
}

// keepsTokens reports whether a token that a user granted is written as JSON or
// handed to code out of view: it is kept for the next time.
func (r *reading) keepsTokens() bool {
	if len(r.tokensOut) > 0 {
		return true
	}
	return slices.ContainsFunc(r.ofType[known.TypeJSON], func(text *object) bool {
		return slices.ContainsFunc(r.unboxed(r.slot(text, known.SlotValue)), func(p *place) bool { return p.obj.typ == known.TypeToken })
	})
}

// readsTokens reports whether the text of a token is read and goes into no request
// in view: somebody may be asked what it is.
func (r *reading) readsTokens() bool {
	for token := range r.tokensRead {
		for _, p := range r.slot(token, "AccessToken").places() {
			if p.obj.typ == known.TypeAccessToken && !r.tokensSent[p.obj] {
				return true
			}
		}
	}
	return false
}
