package appsscript

import (
	"maps"

	"github.com/dop251/goja/ast"
	jsfile "github.com/dop251/goja/file"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// A run goes through the scripts of a project: every statement once on each way
// that leads to it, with both sides of every branch.
type run struct {
	project  Project
	manifest *manifest
	table    *scopemap.Table

	global    *env
	functions []*function // all that were made, in order
	literals  map[ast.Node]*function
	named     map[string]bool              // the names that code uses
	names     map[ast.Node]map[string]bool // those that each function holds
	matters   map[ast.Node]bool            // functions that can matter
	visited   map[ast.Node]bool            // the literals of functions that were gone through

	env       *env
	frames    []*frame
	done      bool   // the way ends here: it returned or threw
	trail     *trail // what the branch at hand wrote
	branch    int    // which branch that is
	last      int    // the last branch that was begun
	steps     int    // what is left of the work that is allowed
	ruled     int    // how many tests rule out the way at hand
	truncated bool   // some way was not followed to its end
	under     under  // what the way at hand began with

	recording bool // calls are noted
	services  []*object
	sources   map[string]*source
	consents  map[position]bool // the services of which a consent URL is made
	out       *output
}

// The bounds of what one project may cost. What lies beyond is listed as not
// known.
const (
	maxSteps  = 1 << 20
	maxFrames = 40
	maxDepth  = 1500
)

// under is what a way through the scripts began with.
type under struct {
	handler *handlerRun
	async   bool // after the response: a trigger runs it
	trigger int  // where in the frames the function is that a trigger runs; 0 for none
	dead    bool // nothing in view leads to it
	public  bool // whoever uses the script may run it
}

// A frame is one function that is being gone through.
type frame struct {
	fn      *function // nil at the top level of a file
	at      position  // where it is called; no place for the first one
	file    *file
	returns value
	depth   int // of the expressions at hand
}

func newRun(p Project, m *manifest, table *scopemap.Table) *run {
	r := &run{project: p, manifest: m, table: table, steps: maxSteps,
		literals: make(map[ast.Node]*function), visited: make(map[ast.Node]bool), named: make(map[string]bool), names: make(map[ast.Node]map[string]bool),
		sources: make(map[string]*source), consents: make(map[position]bool)}
	r.global = &env{vars: make(map[string]*cell)}
	r.global.declare("this").v = one(atom{kind: isGlobal})
	r.out = newOutput(r)
	return r
}

func (r *run) frame() *frame { return r.frames[len(r.frames)-1] }

func (r *run) at(idx jsfile.Idx) model.Position { return r.frame().file.position(idx) }

// spend takes a step of work, and reports whether there is any left.
func (r *run) spend() bool {
	r.steps--
	r.truncated = r.truncated || r.steps <= 0
	return r.steps > 0
}

// runAll goes through all scripts: the top level, then each function that
// nothing calls. The first round only finds what variables may hold.
func (r *run) runAll(files []*file) {
	for _, f := range files {
		r.inFile(f, func() { r.hoist(f.body, r.global) })
	}
	for _, f := range files {
		maps.Copy(r.named, references(f.body))
		maps.Copy(r.names, namesIn(f.body))
		r.noteSecrets(f)
	}
	for round := range 2 {
		r.recording = round == 1
		for _, f := range files {
			r.inFile(f, func() { r.statements(f.body) })
			r.settle()
		}
		clear(r.visited)
		r.weigh()
		r.runEntries()
	}
}

// inFile runs what belongs to the top level of a file.
func (r *run) inFile(f *file, do func()) {
	r.env, r.done = r.global, false
	r.frames = []*frame{{file: f}}
	do()
	r.done = false
}

// A trail is what a branch wrote: the cells and what they held before. What the
// branch made itself is not in it.
type trail struct {
	old    map[*cell]value
	order  []*cell
	parent *trail
	frames int // how many functions are being gone through
}

// write puts a value into a cell, so that the branch can be taken back.
func (r *run) write(c *cell, v value) {
	if t := r.trail; t != nil && c.born != r.branch {
		if _, ok := t.old[c]; !ok {
			t.old[c] = c.v
			t.order = append(t.order, c)
		}
	}
	c.v = v
}

// branches goes each of several ways from here, and joins what they wrote. A way
// that returns or throws counts no more.
func (r *run) branches(ways ...func()) {
	if r.done {
		return
	}
	outer, outerBranch := r.trail, r.branch
	type end map[*cell]value
	var ends []end
	var written []*cell
	seen := make(map[*cell]bool)
	for _, way := range ways {
		t := &trail{old: make(map[*cell]value), parent: outer, frames: len(r.frames)}
		r.last++
		r.trail, r.branch, r.done = t, r.last, false
		way()
		if !r.done {
			now := make(end)
			for _, c := range t.order {
				now[c] = c.v
			}
			ends = append(ends, now)
		}
		for _, c := range t.order {
			c.v = t.old[c]
			if !seen[c] {
				seen[c] = true
				written = append(written, c)
			}
		}
	}
	r.trail, r.branch, r.done = outer, outerBranch, len(ends) == 0
	for _, c := range written {
		var v value
		for _, now := range ends {
			w, ok := now[c]
			if !ok {
				w = c.v
			}
			if len(w) == 0 {
				w = absent
			}
			v = v.or(w)
		}
		if len(ends) > 0 {
			r.write(c, v)
		}
	}
}

// maybe goes a way that may not be taken.
func (r *run) maybe(way func()) { r.branches(way, func() {}) }

// kept is a value that outlives the branch at hand, which ends here: objects are
// copied that it changed, since its changes are taken back.
func (r *run) kept(v value, depth int) value {
	var all value
	for i, a := range v {
		if a.kind != isObject || depth > sameDepth || a.obj.fn != nil || a.obj.class != nil || !r.changed(a.obj) {
			if all != nil {
				all = append(all, a)
			}
			continue
		}
		if all == nil {
			all = append(value{}, v[:i]...)
		}
		o := *a.obj
		o.props = make(map[string]*cell)
		for name, c := range a.obj.props {
			o.props[name] = &cell{v: r.kept(c.v, depth+1), born: r.branch}
		}
		o.rest.born, o.branch = r.branch, r.branch
		all = append(all, o.atom())
	}
	if all == nil {
		return v
	}
	return all
}

// changed reports whether the function at hand changed an object that it did
// not make on this branch.
func (r *run) changed(o *object) bool {
	for t := r.trail; t != nil && t.frames >= len(r.frames); t = t.parent {
		for _, name := range o.order {
			if _, ok := t.old[o.props[name]]; ok {
				return true
			}
		}
	}
	return false
}
