package solve

import (
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// pathOf is the path of a call that a frame makes, before it is known what reaches
// it.
func (r *reading) pathOf(i *instance) model.Path {
	dead := i.root().dead && !r.library
	return model.Path{Dead: dead, Unreachable: dead && i.mergedFrame() == nil && r.isUnreachable(i.root().fn)}
}

// isUnreachable reports whether nothing can call a function that a command does not
// call: all that could is in view, no function there calls it or its like by a
// value or an interface, and code out of view has no value of its type.
func (r *reading) isUnreachable(fn *summary.Func) bool {
	if r.mentions == nil {
		r.mentions = r.mentioned()
	}
	if r.mentions.unseen || r.mentions.values[fn.ID] || isClosure(fn) {
		return false
	}
	if isExportedName(fn.ID) {
		return false // a plugin's main package, or one for C, is called by its names
	}
	receiver, name, isMethod := strings.Cut(strings.TrimPrefix(fn.ID, "("), ").")
	return !isMethod || !r.mentions.invoked[name] && !r.mentions.escaped[strings.TrimPrefix(receiver, "*")]
}

// mentions are the ways in which a program may come to call a function besides by
// its name.
type mentions struct {
	unseen  bool            // from files that are not in view
	values  map[string]bool // as a value: IDs
	invoked map[string]bool // through an interface: names of methods
	escaped map[string]bool // by code out of view that has a value: its types
}

func (r *reading) mentioned() *mentions {
	m := &mentions{values: make(map[string]bool), invoked: make(map[string]bool), escaped: make(map[string]bool)}
	for _, pkg := range r.parts {
		m.unseen = m.unseen || pkg.Unseen
		for _, fn := range pkg.Funcs {
			for _, v := range fn.Values {
				if v.Op == summary.OpFunction {
					m.values[v.Text] = true
				}
			}
			for _, call := range fn.Calls {
				if call.Kind == summary.Invoke {
					m.invoked[call.Callee] = true
				}
			}
		}
	}
	for key := range r.escaped {
		m.escaped[strings.TrimPrefix(key.at.obj.typ, "*")] = true
	}
	return m
}
