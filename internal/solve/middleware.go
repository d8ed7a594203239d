package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// isStranger reports whether v may be middleware of a library that may look at
// who sent a request.
func (r *reading) isStranger(v *variable) bool {
	return slices.ContainsFunc(r.elementsAndSelf(v), func(p *place) bool {
		switch p.obj.kind {
		case unknown:
			return !known.HarmlessMiddleware(p.obj.text)
		case function:
			return r.funcs[p.obj.text] == nil && !known.HarmlessMiddleware(p.obj.text)
		}
		return false
	})
}

// elementsAndSelf are what v may be, and what lies in it where that is a list.
func (r *reading) elementsAndSelf(v *variable) []*place {
	var all []*place
	for _, p := range r.unboxed(v) {
		all = append(all, p)
		for _, q := range p.obj.order {
			if isElement(q.path, p.path) {
				all = append(all, r.unboxed(q.holds)...)
			}
		}
	}
	return all
}

// guards weighs whether what a frame does stands before a handler's work: it is
// below the handler, or below middleware that calls it. Another endpoint has
// nothing to do with it.
func (r *reading) guards(i *instance, h *handling) model.Truth {
	if h.below[i] != nil {
		return model.Yes
	}
	if frame := common(i, h.root); frame != nil {
		for ; frame != nil; frame = frame.parent {
			if r.shape(frame.fn) != known.NoShape {
				return model.Yes
			}
		}
	}
	for outer := i; outer != nil; outer = outer.parent {
		if outer.fn.Synthetic || r.shape(outer.fn) == known.NoShape {
			continue
		}
		if r.letsOthersRun(outer) || outer.by != "" && !known.Registers(outer.by) {
			return r.standsBefore(outer, h) // middleware that a router puts before handlers
		}
		return model.No // another endpoint
	}
	if r.library && i.root().fn.Package != h.root.root().fn.Package {
		return model.No // packages that no program puts together
	}
	return model.Unknown
}

// standsBefore weighs whether middleware that a router runs stands before a
// handler: it does, unless it is for a part of the routes to which the handler
// does not belong.
func (r *reading) standsBefore(middleware *instance, h *handling) model.Truth {
	if slices.ContainsFunc(r.sights, func(e sight) bool {
		return e.what == known.Wraps && r.isWrappedBy(e, middleware) && r.isForOthers(e, h)
	}) {
		return model.No
	}
	return model.Yes
}

// isForOthers reports whether a call puts middleware before a part of the routes
// to which a handler does not belong.
func (r *reading) isForOthers(e sight, h *handling) bool {
	own := r.routersOf(h)
	if len(own) == 0 {
		return false // nobody knows where the handler belongs
	}
	wrapped := e.args[0].places()
	if known.MakesPart(e.id) { // it is for the routes that the call returns
		wrapped = nil
	}
	made := e.position()
	seen := make(map[*place]bool)
	for len(own) > 0 {
		router := own[0]
		own = own[1:]
		if seen[router] {
			continue
		}
		seen[router] = true
		if slices.Contains(wrapped, router) || wrapped == nil && router.obj.kind == unknown && router.obj.at == made {
			return false
		}
		own = append(own, r.partOfRouters(router)...)
	}
	return true
}

// partOfRouters are the routers that a router is a part of: they made it, were
// given it, or hand it to a function that they were given.
func (r *reading) partOfRouters(part *place) []*place {
	var all []*place
	for _, e := range r.sights {
		if e.what != known.Wraps && e.what != known.MakesRoutes && e.what != known.RegistersHandler || len(e.args) == 0 {
			continue
		}
		made := e.what != known.RegistersHandler && part.obj.kind == unknown && part.obj.at == e.position()
		given := slices.ContainsFunc(e.args[1:], func(v *variable) bool {
			return slices.ContainsFunc(r.elementsAndSelf(v), func(p *place) bool { return p == part || r.isHanded(p.obj, e, part) })
		})
		if made || given {
			all = append(all, e.args[0].places()...)
		}
	}
	return all
}

// isHanded reports whether a library function calls back the function fn, which it
// is given, with p.
func (r *reading) isHanded(fn *object, e sight, p *place) bool {
	return slices.ContainsFunc(r.ran[fn], func(i *instance) bool {
		return i.by == e.id && slices.ContainsFunc(i.params, func(v *variable) bool { return slices.Contains(v.places(), p) })
	})
}

// routersOf are the routers that a handler is given to.
func (r *reading) routersOf(h *handling) []*place {
	var all []*place
	for _, e := range r.sights {
		if e.what == known.RegistersHandler && r.isRegisteredBy(e, h) {
			all = append(all, e.args[0].places()...)
		}
	}
	return all
}

// isRegisteredBy reports whether a call gives a router the handler.
func (r *reading) isRegisteredBy(e sight, h *handling) bool {
	given := make(map[*object]bool) // what stands for the handler, a method value among it
	for i := h.root; i != nil && (i == h.root || i.fn.Synthetic); i = i.parent {
		if i.of != nil {
			given[i.of] = true
		}
	}
	return slices.ContainsFunc(e.args[1:], func(v *variable) bool {
		return slices.ContainsFunc(r.elementsAndSelf(v), func(p *place) bool { return given[p.obj] })
	})
}

// isWrappedBy reports whether a call puts the middleware before handlers: it is
// given it, or what was made with it.
func (r *reading) isWrappedBy(e sight, middleware *instance) bool {
	if e.site >= 0 && e.in.fn.Calls[e.site].Position == middleware.at {
		return true
	}
	return slices.ContainsFunc(e.args[1:], func(v *variable) bool {
		return slices.ContainsFunc(r.elementsAndSelf(v), func(p *place) bool { return p.obj.kind == unknown && p.obj.at == middleware.at })
	})
}

// letsOthersRun reports whether a frame lets the next handler run, which is not
// in view.
func (r *reading) letsOthersRun(i *instance) bool {
	if slices.ContainsFunc(r.bySight[i], func(e sight) bool { return e.what == known.HandsOn }) {
		return true
	}
	for _, call := range i.fn.Calls {
		if call.Kind != summary.Dynamic || !slices.ContainsFunc(i.value(call.Fn).places(), func(p *place) bool { return p.obj.kind == unknown }) {
			continue
		}
		for _, arg := range call.Args {
			for _, p := range i.value(arg).places() {
				if known.IsWebContext(p.obj.typ) || p.obj.typ == known.TypeInbound {
					return true
				}
			}
		}
	}
	return false
}
