package solve

import (
	"maps"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// runMain enters a command: the initialization of its packages, then main.
func (s *solver) runMain(main *summary.Package) {
	s.initialize()
	if fn, ok := s.funcs[main.Path+".main"]; ok {
		s.start(fn)
	}
	s.drain()
	s.run = maps.Clone(s.entered)
}

// runLibrary enters, of the functions that want accepts, those that other
// modules can call, then whatever else is not called.
func (s *solver) runLibrary(want func(*summary.Func) bool) {
	s.initialize()
	s.startForeign()
	s.startAll(func(fn *summary.Func) bool { return fn.Exported && want(fn) })
	s.runUncalled(want)
}

// startForeign enters what importers of the library may call of the packages that
// it imports, as far as that leaves something behind: a variable that is set there
// may be anything.
func (s *solver) startForeign() {
	for _, i := range s.startAll(func(fn *summary.Func) bool {
		return fn.Exported && fn.Package != s.view && s.relevance.writes[fn]
	}) {
		i.foreign = true
	}
}

// runUncalled enters the functions that nothing in view calls: registered by
// reflection, kept for later, or dead. Their receivers are the values of the
// type that the program makes.
func (s *solver) runUncalled(want func(*summary.Func) bool) {
	uncalled := func(fn *summary.Func) bool { return want(fn) && !s.entered[fn.ID] && !isClosure(fn) }
	called := s.calledBy(uncalled) // a function that only such a function calls is called
	s.startAll(func(fn *summary.Func) bool { return uncalled(fn) && !called[fn.ID] })
	s.startAll(uncalled)
	// Closures whose making nobody reaches.
	s.startAll(func(fn *summary.Func) bool { return want(fn) && !s.entered[fn.ID] })
}

// calledBy are the IDs of the functions that functions which is accepts call,
// but for themselves.
func (s *solver) calledBy(is func(*summary.Func) bool) map[string]bool {
	called := make(map[string]bool)
	for _, pkg := range s.parts {
		for _, fn := range pkg.Funcs {
			if !is(fn) {
				continue
			}
			for _, call := range fn.Calls {
				if call.Kind == summary.Static && call.Callee != fn.ID {
					called[call.Callee] = true
				}
			}
		}
	}
	return called
}

func isClosure(fn *summary.Func) bool { return strings.Contains(fn.ID, "$") }

func (s *solver) initialize() {
	for _, pkg := range s.parts {
		if fn, ok := s.funcs[pkg.Path+".init"]; ok {
			s.start(fn)
		}
	}
}

// startAll enters the functions that want accepts. Parameters that nothing
// fills are unknown.
func (s *solver) startAll(want func(*summary.Func) bool) []*instance {
	var open []*instance
	for _, pkg := range s.parts {
		for _, fn := range pkg.Funcs {
			if want(fn) && !fn.Synthetic {
				i := s.start(fn)
				i.dead = !s.library || !fn.Exported
				for n, p := range fn.Params {
					typ := strings.TrimPrefix(p.Type, "*")
					s.anyOfType(typ, i.params[n])
					if s.library && p.Open && s.inView(packageOf(typ)) {
						s.add(i.params[n], s.openParam(fn, p)) // importers make such values too
					}
				}
				open = append(open, i)
			}
		}
	}
	s.drain()
	for _, i := range open {
		for n, p := range i.fn.Params {
			if len(i.params[n].list) == 0 {
				if s.handles && known.IsInboundType(p.Type) {
					s.add(i.params[n], s.argument(i.fn, n))
					continue
				}
				s.add(i.params[n], s.openParam(i.fn, p))
			}
		}
		for n := range i.frees {
			if len(i.frees[n].list) == 0 {
				s.add(i.frees[n], s.unknown("it is captured by "+displayName(i.fn.ID)+", which nothing in view makes", i.fn.Position))
			}
		}
		if s.library && i.fn.Exported {
			// Other modules do with the results as they like.
			for _, result := range i.results {
				s.each(result, func(p *place) {
					s.escape(caller{instance: i, site: -1, at: i.fn.Position}, p, byCallers+i.fn.ID, true)
				})
			}
		}
	}
	s.drain()
	return open
}

// byCallers begins the name of what gets the results of an exported function.
const byCallers = "the callers of "

// start enters a function as an entry point.
func (s *solver) start(fn *summary.Func) *instance {
	return s.enter(fn, caller{site: -1}, nil, nil)
}

// openParam is what a parameter is that nothing in view fills.
func (s *solver) openParam(fn *summary.Func, p summary.Param) *place {
	return s.unknown("it is the parameter "+p.Name+" of "+displayName(fn.ID)+", which nothing in view calls", fn.Position)
}

// anyOfType lets v be anything that the program makes of a named type.
func (s *solver) anyOfType(typ string, v *variable) {
	if pkg := packageOf(typ); pkg == "" || !s.inView(pkg) {
		return
	}
	s.wantsOfType[typ] = append(s.wantsOfType[typ], v)
	for _, o := range s.ofType[typ] {
		s.add(v, s.place(o, ""))
	}
}

// newOfType makes o known to those that wait for anything of its type.
func (s *solver) newOfType(o *object) {
	s.ofType[o.typ] = append(s.ofType[o.typ], o)
	for _, v := range s.wantsOfType[o.typ] {
		s.add(v, s.place(o, ""))
	}
}
