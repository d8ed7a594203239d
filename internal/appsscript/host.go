package appsscript

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// host calls a function that the platform or a library provides.
func (r *run) host(name string, s site) value {
	if v, ok := r.language(name, s); ok {
		return v
	}
	symbol, rest, _ := strings.Cut(name, ".")
	switch name {
	case "ScriptApp.getOAuthToken":
		return one(atom{kind: isToken, src: r.out.manifest, at: s.at})
	case "ScriptApp.newTrigger":
		return r.newTrigger(s)
	case "UrlFetchApp.fetch":
		return r.fetch(s.arg(0), s.arg(1), s)
	case "UrlFetchApp.fetchAll":
		return r.fetchAll(s)
	case "eval", "Function":
		r.hidden("code that is made of a text", s.at)
	}
	service := r.manifest.service(symbol)
	switch {
	case service == chatService && rest != "":
		return r.chatCall(rest, s)
	case service != "":
		r.usesAPI(service)
		if service == eventsService {
			r.useUnknown(r.out.manifest, s.at, "the Workspace Events API is called with it, by a service that is not read")
		}
	case builtinServices[symbol] != "":
		r.usesAPI(builtinServices[symbol])
	case symbol == "ScriptApp" && strings.Contains(strings.ToLower(rest), "trigger"):
		r.usesAPI(scriptService)
	case r.manifest.isOAuth2(symbol):
		if rest == "createService" {
			return r.newService(s)
		}
	case r.manifest.isLibrary(symbol):
		r.library(symbol, s)
	case platform[symbol]:
		r.given(s.args, s.at)
		return one(r.result(symbol, name, s))
	case !quiet[symbol]:
		r.outOfView(s.args, s.at)
		return one(r.result(symbol, name, s))
	}
	r.callbacks(s.args)
	return one(r.result(symbol, name, s))
}

// result is what a function returns of which nothing is known.
func (r *run) result(symbol, name string, s site) atom {
	called := name[strings.LastIndex(name, ".")+1:]
	if arg, ok := s.arg(0).constant(); ok && strings.HasPrefix(called, "getProperty") {
		called = fmt.Sprintf("%s(%q)", called, arg)
	}
	return atom{kind: isResult, text: symbol, at: s.at, why: "what " + called + " returns is not known"}
}

// resultMethod calls a method of what the platform or a library returned.
func (r *run) resultMethod(a atom, name string, s site) value {
	switch {
	case r.manifest.isLibrary(a.text):
		r.library(a.text, s)
	case quiet[a.text]:
		r.callbacks(s.args)
	case platform[a.text], builtinServices[a.text] != "":
		r.given(s.args, s.at)
	default:
		r.outOfView(s.args, s.at)
	}
	return one(r.result(a.text, name, s))
}

// constructHost makes an object of a class of the platform: new Date, new Map.
func (r *run) constructHost(a atom, args []value, at position) value {
	symbol, _, _ := strings.Cut(a.text, ".")
	if symbol == "Object" || symbol == "Array" {
		o := r.newObject(at)
		o.list, o.open = symbol == "Array", len(args) > 0
		return one(o.atom())
	}
	if r.manifest.isLibrary(symbol) {
		r.library(symbol, site{at, args})
	} else if !quiet[symbol] {
		r.outOfView(args, at)
	} else {
		r.callbacks(args)
	}
	return one(r.result(symbol, "new "+a.text, site{at: at}))
}

// library notes a call of a library's code, which runs with the scopes of the
// project and is not in view.
func (r *run) library(symbol string, s site) {
	r.outOfView(s.args, s.at)
	r.useUnknown(r.out.manifest, s.at, "the code of the library "+symbol+", which runs with it, is not in view")
}

// mayCall reports whether a call with the project's scopes may be made by what
// the platform or a library has under a name.
func (r *run) mayCall(name string) bool {
	symbol, _, _ := strings.Cut(name, ".")
	switch r.manifest.service(symbol) {
	case chatService, eventsService:
		return true
	}
	return symbol == "UrlFetchApp" || symbol == "ScriptApp" || r.manifest.isLibrary(symbol)
}

// hidden notes code that nobody can follow: it may do what the project's scopes
// allow.
func (r *run) hidden(what string, at position) {
	r.useUnknown(r.out.manifest, at, "how "+what+" is used is not known")
}

// useUnknown notes a use of a credential that is not known.
func (r *run) useUnknown(src *source, at position, reason string) {
	if r.recording && src != nil {
		src.credential.AddUnknownUse(at, reason)
	}
}

// escape notes that the tokens in a value go where nobody can follow.
func (r *run) escape(v value, at position, reason string) {
	if !r.recording {
		return
	}
	for _, src := range tokensIn(v) {
		r.useUnknown(src, at, reason)
	}
}

// tokensIn are the credentials whose tokens are in a value.
func tokensIn(v value) []*source {
	var all []*source
	within(v, make(map[*object]bool), func(a atom) {
		if a.kind == isToken && !slices.Contains(all, a.src) {
			all = append(all, a.src)
		}
	})
	return all
}

// within visits all atoms in a value, at whatever depth.
func within(v value, seen map[*object]bool, visit func(atom)) {
	for _, a := range v {
		visit(a)
		within(a.parts, seen, visit)
		within(a.inner, seen, visit)
		if o := a.obj; o != nil && !seen[o] && len(seen) < maxList {
			seen[o] = true
			for _, name := range o.order {
				within(o.props[name].v, seen, visit)
			}
			for _, e := range o.seq {
				within(e, seen, visit)
			}
			within(o.rest.v, seen, visit)
		}
	}
}

// usesAPI notes that the project's scopes are used for another Google API.
func (r *run) usesAPI(api string) {
	if !r.recording {
		return
	}
	addAPI(&r.out.manifest.credential.OtherAPIs, api)
	if h := r.under.handler; h != nil && api != scriptService {
		addAPI(&h.OtherAPIs, api)
	}
}

// uses notes that a credential is used for another Google API.
func (r *run) uses(src *source, api string) {
	if !r.recording {
		return
	}
	addAPI(&src.credential.OtherAPIs, api)
	if h := r.under.handler; h != nil {
		addAPI(&h.OtherAPIs, api)
	}
}

func addAPI(list *[]string, api string) {
	if !slices.Contains(*list, api) {
		*list = append(*list, api)
		slices.Sort(*list)
	}
}

// newTrigger notes that a function runs later by itself.
func (r *run) newTrigger(s site) value {
	r.usesAPI(scriptService)
	if name, ok := s.arg(0).constant(); ok && !r.under.async {
		if c, ok := r.global.vars[name]; ok {
			for _, a := range c.v {
				if a.kind == isObject && a.obj.fn != nil {
					before := r.under
					r.under.async, r.under.trigger = true, len(r.frames)
					r.maybe(func() { r.invoke(a.obj.fn, nil, unknownArgs(a.obj.fn), s.at) })
					r.under = before
				}
			}
		}
	}
	return one(r.result("ScriptApp", "newTrigger", s))
}

// gap is why an atom is not known.
func gapOf(a atom, what model.GapKind, prefix string) model.Gap {
	reason, at := a.reason()
	return model.Gap{What: what, Position: at, Reason: prefix + reason}
}
