package solve

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Code out of view is code whose source was not read and that no row
// describes. What it returns is unknown. It may call the functions that it is
// given, use the clients, and fill the variables that it gets a pointer to.

// outOfView is the call of a function out of view.
func (s *solver) outOfView(from caller, callee string, args []*variable) {
	var kinds []string
	if from.site >= 0 {
		kinds = from.fn.Calls[from.site].Params
		for _, result := range from.calls[from.site] {
			s.add(result, s.derived(from, callee, "what "+displayName(callee)+settingName(callee, args)+" returns is not known", args))
		}
	}
	s.show(from, callee, args)
	for n, arg := range args {
		kind := summary.ParamPlain
		if n < len(kinds) {
			kind = kinds[n]
		}
		s.each(arg, func(p *place) { s.hand(from, p, kind, callee, args) })
	}
}

// derived is what a callee out of view makes of its arguments: unknown. Where a
// token may come of it, it keeps what it was made of, apart for each context.
func (s *solver) derived(from caller, callee, reason string, args []*variable) *place {
	if !known.Derives(callee) || from.site < 0 {
		return s.unknown(reason, from.at)
	}
	key := derivedKey{from.instance, from.site, reason}
	if p, ok := s.derivations[key]; ok {
		return p
	}
	p := s.place(&object{kind: unknown, text: reason, at: from.at, inputs: args}, "")
	s.derivations[key] = p
	return p
}

// A derivedKey tells apart what calls out of view make.
type derivedKey struct {
	in     *instance
	site   int
	reason string
}

// settingName is the name of the setting that a function reads, in brackets; ""
// for a function that reads none.
func settingName(callee string, args []*variable) string {
	if !known.ReadsSetting(callee) || len(args) == 0 || len(args[0].list) != 1 || args[0].list[0].obj.kind != constant {
		return ""
	}
	return "(" + strconv.Quote(args[0].list[0].obj.text) + ")"
}

// hand gives one value to a callee out of view.
func (s *solver) hand(from caller, p *place, kind, callee string, args []*variable) {
	outside := caller{instance: from.instance, site: -1, at: from.at, by: callee}
	pkg := packageOf(callee)
	if methods, ok := strings.CutPrefix(kind, summary.ParamList); ok {
		s.handElements(from, p, methods, callee, args)
		kind = summary.ParamPlain
	}
	switch {
	case known.IsRoutine(callee) && (p.obj.brings != nil || s.told.ModelsIn(pkg)):
		return
	case kind == summary.ParamPointer,
		(kind == summary.ParamAny || kind == known.MessageMethods) && known.Fills(path.Base(callee)):
		filling := s.derived(from, callee, "it is set by "+displayName(callee), args)
		if s.handles && known.Observe(callee) == known.Decodes {
			filling = s.decoded(filling)
		}
		s.fill(p, filling)
	case kind != summary.ParamPlain && kind != summary.ParamAny && p.obj.kind == boxed:
		for _, method := range strings.Split(kind, ",") {
			s.invoke(outside, p, method, nil)
		}
		if s.methods[p.obj.typ] != nil {
			return // the methods of a type of the program are all that it has for others
		}
	}
	if p.obj.kind == function && known.Quiet(pkg) {
		s.callback(outside, p.obj, callee) // what else would it be for
		return
	}
	if !known.Quiet(pkg) || p.obj.typ == known.TypeAccessToken && !known.Keeps(pkg) {
		s.escape(outside, p, callee, kind == summary.ParamAny || !isStandard(callee) || known.Holds(pkg))
	}
}

// handElements gives each element of a list to a callee out of view.
func (s *solver) handElements(from caller, list *place, kind, callee string, args []*variable) {
	elements := &variable{}
	s.elements(list, summary.AnyElement, elements)
	s.each(elements, func(at *place) {
		s.each(at.holds, func(p *place) { s.hand(from, p, kind, callee, args) })
	})
}

// fill lets what p points to hold what a callee writes there.
func (s *solver) fill(p, from *place) {
	if p.obj.kind == boxed {
		s.each(s.place(p.obj, boxContent).holds, func(q *place) { s.taint(q, from) })
		return
	}
	s.taint(p, from)
}

// packageOf is the import path in a function's ID.
func packageOf(id string) string {
	id = strings.TrimPrefix(strings.TrimPrefix(id, "("), "*")
	slash := strings.LastIndex(id, "/")
	if dot := strings.Index(id[slash+1:], "."); dot >= 0 {
		return id[:slash+1+dot]
	}
	return ""
}

// escapeStored is the callee of what is stored where nobody can follow.
const escapeStored = "a place that is not known"

// escape hands p and all that it leads to to code out of view. Its functions
// are called from there; with leaves, clients and credentials may be used there
// too, or come back from there unseen.
func (s *solver) escape(from caller, p *place, callee string, leaves bool) {
	s.handOut(from, callee, escapeKey{p, leaves, false})
}

// handOut does so, once for each key.
func (s *solver) handOut(from caller, callee string, key escapeKey) {
	if s.escaped[key] {
		return
	}
	s.escaped[key] = true
	p, leaves := key.at, key.leaves
	if p.obj.brings != nil && leaves {
		s.leave(p.obj, from, callee)
	}
	switch {
	case p.obj.kind == unknown, p.obj.kind == constant, p.obj.kind == overwritten:
		return
	case p.obj.kind == folded:
		s.eachPlace(p.obj, func(q *place) { // a text goes with the texts that it is made of
			s.each(q.holds, func(r *place) { s.escape(from, r, callee, leaves) })
		})
		return
	case p.obj.typ == known.TypeToken:
		if leaves && !known.Library(packageOf(callee)) {
			s.tokensOut[p.obj] = true
		}
		return // it is kept for later; what matters is who reads its access token
	case p.obj.kind == function:
		if from.instance == nil {
			return // a function that others may call is an entry point by itself
		}
		s.callback(from, p.obj, callee)
		return // what it captured is its own
	}
	if p.path == "" && (leaves || p.obj.typ == known.TypeAccessToken) {
		s.leave(p.obj, from, callee)
	}
	if known.Closed(p.obj.typ) {
		return
	}
	// Of what comes behind an interface whose methods are not known, any method may
	// be called, and uses what no other code sees.
	if p.obj.kind == boxed && from.instance != nil {
		s.callMethods(from, p, callee)
	}
	whole := key.whole || leaves && p.obj.kind == boxed && s.methods[p.obj.typ] != nil
	s.eachPart(p, func(q *place) {
		if whole || known.IsRowType(p.obj.typ) || isOpen(q.path[len(p.path):]) {
			s.each(q.holds, func(r *place) { s.handOut(from, callee, escapeKey{r, leaves, whole}) })
		}
	})
}

// callMethods calls what code out of view can call of a value behind an interface.
func (s *solver) callMethods(from caller, p *place, by string) {
	from.site, from.by = -1, by
	for _, name := range slices.Sorted(maps.Keys(s.methods[p.obj.typ])) {
		if first, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(first) {
			s.invoke(from, p, name, nil)
		}
	}
}

// leave notes where an object left the code in view first.
func (s *solver) leave(o *object, from caller, callee string) {
	if _, ok := s.leaves[o]; !ok {
		s.leaves[o] = departure{callee: displayName(callee), at: from.at}
	}
}

// isOpen reports whether code of another package gets at the part: no field on
// the way to it is unexported.
func isOpen(path string) bool {
	for _, segment := range strings.Split(path, ".")[1:] {
		if first, _ := utf8.DecodeRuneInString(segment); !unicode.IsUpper(first) {
			return false
		}
	}
	return true
}

// An escapeKey tells what was handed out of view, and how.
type escapeKey struct {
	at     *place
	leaves bool
	whole  bool // unexported fields too
}

// A departure says where something left the code in view.
type departure struct {
	callee string
	at     model.Position
}

// callback calls a function value with arguments that nobody knows; nobody
// knows either what becomes of its results.
func (s *solver) callback(from caller, o *object, by string) {
	from.by = by
	fn, ok := s.lookup(o.text, 0)
	if !ok {
		s.modelled(from, o.text, o, nil)
		return
	}
	callee := s.callee(from, fn, o, "")
	for n := range callee.params {
		s.add(callee.params[n], s.argument(fn, n))
	}
	for _, result := range callee.results {
		s.each(result, func(p *place) { s.escape(from, p, by, true) })
	}
}

// unknownArgument is what code out of view calls a function with.
func (s *solver) unknownArgument(fn *summary.Func) *place {
	return s.unknown("it is an argument that code out of view passes to "+displayName(fn.ID), fn.Position)
}

func isStandard(callee string) bool {
	return known.Standard(packageOf(callee))
}

// displayName is a function's ID as a reader knows it: os.Getenv,
// (*http.Client).Do.
func displayName(id string) string {
	name := directories.ReplaceAllString(id, "")
	if outer, _, ok := strings.Cut(name, "$"); ok {
		return "a function in " + outer
	}
	return name
}

var directories = regexp.MustCompile(`(?:[\w.~-]+/)+`)

// unknown is the one place that stands for what is unknown for this reason.
func (s *solver) unknown(reason string, at model.Position) *place {
	key := fmt.Sprint(reason, "\x00", at)
	if p, ok := s.unknowns[key]; ok {
		return p
	}
	p := s.place(&object{kind: unknown, text: reason, at: at}, "")
	s.unknowns[key] = p
	return p
}

// isExportedGlobal reports whether code of other packages sees the variable.
func isExportedGlobal(name string) bool {
	first, _ := utf8.DecodeRuneInString(name[len(packageOf(name))+1:])
	return unicode.IsUpper(first)
}

// global is the object of a package variable.
func (s *solver) global(name string) *object {
	if o, ok := s.globals[name]; ok {
		return o
	}
	o := &object{kind: made, typ: name}
	if v, ok := s.configurations[name]; ok {
		o.typ, o.at = v.Type, v.Position
	}
	s.globals[name] = o
	row, isRow := known.Global(name)
	switch {
	case isRow:
		s.copy(s.enter(row, caller{site: -1}, nil, nil).results[0], s.place(o, "").holds)
	case name == known.ContextValues:
	case !s.inView(packageOf(name)):
		s.taint(s.place(o, ""), s.unknown("the variable "+displayName(name)+" is set by code out of view", model.Position{}))
	case s.library && isExportedGlobal(name):
		// Importers can take what lies there, and put something else there.
		s.taint(s.place(o, ""), s.unknown("the variable "+displayName(name)+" may be set by importers of "+packageOf(name), model.Position{}))
		s.each(s.place(o, "").holds, func(p *place) {
			s.escape(caller{site: -1}, p, "the importers of "+packageOf(name), true)
		})
	}
	return o
}
