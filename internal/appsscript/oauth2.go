package appsscript

import (
	"bytes"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// isOAuth2 reports whether a file is a copy of the OAuth2 library: what its
// services do is known.
func (f *file) isOAuth2() bool {
	return bytes.Contains(f.text, []byte("Service_.prototype.setPrivateKey")) && bytes.Contains(f.text, []byte("createService"))
}

// A service is one of the OAuth2 library: its setters say what it is, and tokens
// are taken from it.
type service struct {
	at       position
	function string
	under    under
	taken    bool // a credential was made of it
}

// newService is what createService makes. What its setters are given is held as
// properties under their names.
func (r *run) newService(s site) value {
	o := r.newObject(s.at)
	o.service = &service{at: s.at, function: r.functionID(), under: r.under}
	r.services = append(r.services, o)
	return one(o.atom())
}

func (r *run) serviceMethod(a atom, name string, s site) value {
	o := a.obj
	switch {
	case strings.HasPrefix(name, "set"):
		v := s.arg(0)
		if name == "setScope" && len(s.args) > 1 {
			v = one(unknown(s.at, "scopes with a separator of their own are not followed"))
		}
		if v.isNothing() && (name == "setPrivateKey" || name == "setAuthorizationBaseUrl") {
			v = one(unknown(s.at, "what "+name+" is given is not known")) // who calls it means something
		}
		r.write(o.prop(name), v)
		return one(a)
	case name == "getAccessToken":
		if src := r.sourceOf(o); src != nil {
			return one(atom{kind: isToken, src: src, at: s.at})
		}
		return one(unknown(s.at, "the token is not one of Google's"))
	case name == "getToken", name == "getIdToken":
		r.escape(r.serviceMethod(a, "getAccessToken", s), s.at, "its access token is taken out in a way that is not followed")
	default:
		if name == "getAuthorizationUrl" || name == "authorize" {
			r.consents[o.service.at] = true
		}
		r.sourceOf(o)
	}
	r.callbacks(s.args)
	return one(unknown(s.at, "what "+name+" returns is not known"))
}

// consented notes what users consented to elsewhere: a service for a consent of
// which no URL is made in the project.
func (r *run) consented(c *model.Credential) {
	if c.Kind == model.User && c != r.out.manifest.credential && !r.consents[c.Position] {
		c.Unknown = append(c.Unknown, model.Gap{What: model.GapScopes, Position: c.Position,
			Reason: "its consent URL is not made in this project, so what the user granted is not known"})
	}
}

// settle makes credentials of services of which no token was taken: they are
// asked for all the same.
func (r *run) settle() {
	for _, o := range r.services {
		if !o.service.taken {
			r.sourceOf(o)
		}
	}
	r.services = nil
}

// sourceOf is the credential that a service is, as it is set now; nil where it
// is none of Google's.
func (r *run) sourceOf(o *object) *source {
	set := func(name string) value {
		if c, ok := o.props[name]; ok {
			return c.v
		}
		return nil
	}
	o.service.taken = true
	scopes, gaps := r.scopesOf(set("setScope"), o.at)
	if isForeign(set("setTokenUrl")) {
		return nil
	}
	c := &model.Credential{Position: o.service.at, Function: o.service.function, Package: r.project.ID, Requested: scopes, Unknown: gaps}
	key, consent := set("setPrivateKey"), set("setAuthorizationBaseUrl")
	switch {
	case len(key.present()) > 0 && len(consent.present()) == 0 && !key.mayBeAbsent():
		c.Kind = model.ServiceAccount
		r.delegate(c, set("setSubject"), set("setIssuer"))
	case len(key.present()) == 0 && len(consent.present()) > 0:
		c.Kind = model.User
	default:
		c.Kind = model.UnknownKind
		c.UnknownKind = []model.Gap{{What: model.GapCredential, Position: o.at, Reason: "neither a private key nor a consent URL alone says whom the service acts as"}}
	}
	src := r.intern(c)
	if r.recording && r.ruled == 0 {
		src.listed = true
		src.madeBy(o.service.under)
	}
	return src
}

// delegate has a service account act for the user that it is given. One that is
// given itself acts as the app. A subject of which nothing is known may be empty,
// which matters where the scopes are an app's.
func (r *run) delegate(c *model.Credential, subject, issuer value) {
	named := subject.present()
	if isItself(subject, issuer) {
		return
	}
	if len(named) == 0 || slices.ContainsFunc(named, func(a atom) bool { return a.kind == isText && a.text == "" && len(named) == 1 }) {
		return
	}
	c.Kind = model.Delegation
	asApp := slices.ContainsFunc(c.Requested, func(s model.Scope) bool {
		scope, ok := r.table.Scope(s.URI)
		return ok && (scope.Principal == scopemap.App || scope.Principal == scopemap.AppAdminApproved)
	})
	opaque := !slices.ContainsFunc(named, func(a atom) bool { return a.kind == isText && strings.Trim(a.text, known.Hole) != "" })
	c.MaybeApp = subject.mayBeAbsent() || opaque && asApp
}

// isItself reports whether a subject is the service account whose key it is: the
// issuer once more, or an address that only service accounts have.
func isItself(subject, issuer value) bool {
	if len(subject) > 0 && sameValue(subject, issuer, 0) {
		return true
	}
	email, ok := subject.constant()
	return ok && strings.HasSuffix(email, ".gserviceaccount.com")
}

// isForeign reports whether the tokens come from a host that is not Google's.
func isForeign(urls value) bool {
	for _, a := range urls.present() {
		if a.kind != isText {
			return false
		}
		host := known.SplitURL(a.text).Host
		if strings.Contains(host, known.Hole) || isTokenHost(host) {
			return false
		}
	}
	return len(urls.present()) > 0
}

// scopesOf reads a scope list: one text with spaces in it, or a list of texts.
func (r *run) scopesOf(v value, at position) ([]model.Scope, []model.Gap) {
	var scopes []model.Scope
	var gaps []model.Gap
	named := v.present()
	if len(named) == 0 {
		return nil, []model.Gap{{What: model.GapScopes, Position: at, Reason: "no scope is set"}}
	}
	add := func(a atom, doubtful bool) {
		if a.kind != isText || len(a.parts) > 0 {
			gaps = append(gaps, gapOf(a, model.GapScopes, ""))
			return
		}
		end := 0
		for uri := range strings.FieldsSeq(a.text) {
			begin := end + strings.Index(a.text[end:], uri)
			end = begin + len(uri)
			i := slices.IndexFunc(scopes, func(s model.Scope) bool { return s.URI == uri })
			if i < 0 {
				scopes = append(scopes, model.Scope{URI: uri, Position: a.place(begin), Doubtful: doubtful})
			} else {
				scopes[i].Doubtful = scopes[i].Doubtful && doubtful
			}
		}
	}
	doubtful := len(named) > 1
	for _, a := range named {
		if a.kind != isObject || !a.obj.list {
			add(a, doubtful)
			continue
		}
		for _, element := range slices.Concat(a.obj.seq, []value{a.obj.rest.v}) {
			for _, b := range element.present() {
				add(b, doubtful || a.obj.uneven || len(element) > 1)
			}
		}
		if a.obj.open {
			gaps = append(gaps, model.Gap{What: model.GapScopes, Position: a.at, Reason: "what a list of scopes holds is not known"})
		}
	}
	slices.SortFunc(scopes, func(a, b model.Scope) int { return strings.Compare(a.URI, b.URI) })
	return scopes, slices.Compact(gaps)
}
