package solve

import (
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// maxContexts bounds in how many calling contexts one function is looked at.
// Past it, contexts share one instance, which is marked as merged.
const maxContexts = 2048

// maxInstances bounds how many contexts of all functions are told apart in one
// program. Past it, each function that is met again has one for all.
const maxInstances = 60_000

// An instance is a function in one calling context: the chain of calls that
// led to it. Contexts never mix, so a factory that is called twice makes two
// credentials.
type instance struct {
	fn     *summary.Func
	parent *instance // nil for an entry point
	depth  int       // how many callers are above it
	at     model.Position
	home   *instance // of a wrapper: the frame that holds at, where it is not parent
	site   int       // the call's index in parent.fn.Calls; -1 where there is none
	// sharedBy are the other calls of parent that have this context, see sharedKey.
	sharedBy []int
	of       *object // the closure that is called, or the receiver behind an interface
	by       string  // what code out of view calls it, if that does
	merged   bool    // stands for several contexts
	dead     bool    // an entry point that nothing in view calls
	// foreign is set for an entry point of a package that the library imports: its
	// importers may call it, and what it does is not the library's.
	foreign bool

	values  []*variable
	params  []*variable
	frees   []*variable
	results []*variable
	calls   [][]*variable // per call, its results
	callees map[calleeKey]*instance
}

// A calleeKey tells the callees of an instance apart. Besides the call and the
// function it holds the closure that is called, or the receiver that an
// interface holds: two values behind one interface are two contexts.
type calleeKey struct {
	site   int
	fn     *summary.Func
	of     *object
	each   *place // see callEach
	shared string // see sharedKey; then site is -1
}

// frame is the nearest instance, from i outward, of a function that has a
// place in the source: not a library row, not a wrapper.
func (i *instance) frame() *instance {
	for i.parent != nil && i.fn.Synthetic {
		i = i.parent
	}
	return i
}

// mergedFrame is the nearest instance, from i outward, that stands for several
// contexts, or nil.
func (i *instance) mergedFrame() *instance {
	for ; i != nil; i = i.parent {
		if i.merged {
			return i
		}
	}
	return nil
}

// root is the entry point that led to i.
func (i *instance) root() *instance {
	for i.parent != nil {
		i = i.parent
	}
	return i
}

// source is the frame whose source holds what i does: for a method value the
// one that names the method, not the one that calls the value.
func (i *instance) source() *instance {
	for i.parent != nil && i.fn.Synthetic {
		if i.home != nil {
			i = i.home
		} else {
			i = i.parent
		}
	}
	return i
}

// place is where what i does stands in the source: for a row or a wrapper, at
// the call that led to it.
func (i *instance) place(at model.Position) model.Position {
	for ; !at.IsValid() && i != nil && i.fn.Synthetic; i = i.parent {
		at = i.at
	}
	return at
}

// enter makes an instance of fn and lets its equations hold.
func (s *solver) enter(fn *summary.Func, from caller, of *object, home *instance) *instance {
	i := &instance{
		fn: fn, parent: from.instance, site: from.site, at: from.at, of: of, home: home, by: from.by,
		values:  variables(len(fn.Values)),
		params:  variables(len(fn.Params)),
		frees:   variables(fn.Frees),
		results: variables(len(fn.Results)),
		calls:   make([][]*variable, len(fn.Calls)),
		callees: make(map[calleeKey]*instance),
	}
	if i.parent != nil {
		i.depth = i.parent.depth + 1
	}
	for c, call := range fn.Calls {
		i.calls[c] = variables(call.NResults)
	}
	s.entered[fn.ID] = true
	if s.handles && of != nil && of.kind == function {
		s.ran[of] = append(s.ran[of], i)
	}
	s.instances++
	for ref, v := range fn.Values {
		s.equate(i, summary.Ref(ref), v)
	}
	for _, store := range fn.Stores {
		s.store(i, store)
	}
	for n, refs := range fn.Results {
		for _, ref := range refs {
			s.copy(i.values[ref], i.results[n])
		}
	}
	for c := range fn.Calls {
		s.call(i, c)
	}
	for _, e := range fn.Effects {
		s.effects = append(s.effects, happening{kind: e.Kind, in: i, args: i.args(e.Args)})
	}
	return i
}

func variables(n int) []*variable {
	vs := make([]*variable, n)
	for i := range vs {
		vs[i] = &variable{}
	}
	return vs
}

// value is the variable of a Ref; None is a variable that stays empty.
func (i *instance) value(ref summary.Ref) *variable {
	if ref == summary.None {
		return &variable{}
	}
	return i.values[ref]
}

func (i *instance) args(refs []summary.Ref) []*variable {
	args := make([]*variable, len(refs))
	for n, ref := range refs {
		args[n] = i.value(ref)
	}
	return args
}
