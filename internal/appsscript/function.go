package appsscript

import (
	"slices"

	"github.com/dop251/goja/ast"
)

// A function is a function of the script, with the scope that it was made in.
type function struct {
	literal ast.Node
	name    string
	at      position // its name, or where it begins
	file    *file
	env     *env
	within  *function // the function that holds it

	params *ast.ParameterList
	body   []ast.Statement
	result ast.Expression // of an arrow function without a block
	arrow  bool
	self   *object
	home   *class // the class that it is a method of

	bound     value // what bind made of this and of the first arguments
	boundArgs []value
}

func (f *function) atom() atom { return f.self.atom() }

// label is the name under which the function is reported: one without a name
// has that of the function that holds it.
func (f *function) label() string {
	for at := f; at != nil; at = at.within {
		if at.name != "" {
			return at.name
		}
	}
	return ""
}

func (r *run) function(lit *ast.FunctionLiteral, e *env, name string) *function {
	f := &function{literal: lit, name: name, at: r.at(lit.Function), env: e, params: lit.ParameterList}
	if lit.Name != nil {
		f.name, f.at = string(lit.Name.Name), r.at(lit.Name.Idx)
	}
	if lit.Body != nil {
		f.body = lit.Body.List
	}
	return r.made(f)
}

func (r *run) functionLiteral(lit *ast.FunctionLiteral) value {
	e := r.env
	if lit.Name != nil {
		e = r.inner(e) // its name is known within
	}
	f := r.function(lit, e, "")
	if lit.Name != nil {
		e.declare(string(lit.Name.Name)).v = one(f.atom())
	}
	return one(f.atom())
}

func (r *run) arrow(lit *ast.ArrowFunctionLiteral) *function {
	f := &function{literal: lit, at: r.at(lit.Start), env: r.env, params: lit.ParameterList, arrow: true}
	switch body := lit.Body.(type) {
	case *ast.BlockStatement:
		f.body = body.List
	case *ast.ExpressionBody:
		f.result = body.Expression
	}
	return r.made(f)
}

// made completes a function that was just made, and keeps it in view.
func (r *run) made(f *function) *function {
	f.file, f.within = r.frame().file, r.frame().fn
	f.self = r.newObject(f.at)
	f.self.fn = f
	f.self.prop("prototype").v = one(r.newObject(f.at).atom())
	if _, ok := r.literals[f.literal]; !ok {
		r.functions = append(r.functions, f)
	}
	r.literals[f.literal] = f
	return f
}

// invoke goes through a function with the arguments, and gives what it may
// return.
func (r *run) invoke(f *function, this value, args []value, at position) value {
	if !r.spend() || len(r.frames) > maxFrames {
		r.truncated = true
		return one(unknown(at, "the script is too large to be followed"))
	}
	running := 0
	for _, frame := range r.frames {
		if frame.fn != nil && frame.fn.literal == f.literal {
			running++
		}
	}
	if running > 1 {
		return one(unknown(at, "what a function returns that calls itself is not followed"))
	}
	if f.bound != nil {
		this, args = f.bound, slices.Concat(f.boundArgs, args)
	}
	r.visited[f.literal] = true
	outer, outerDone := r.env, r.done
	frame := &frame{fn: f, file: f.file, at: at}
	r.frames = append(r.frames, frame)
	r.done = false
	var fell bool
	r.branches(func() {
		r.env = r.inner(f.env)
		r.bindThis(f, this)
		r.bindParams(f, args)
		if f.result != nil {
			frame.returns = r.expr(f.result)
			return
		}
		r.hoist(f.body, r.env)
		r.statements(f.body)
		fell = !r.done
		r.done = false // the caller goes on
	})
	if fell && f.result == nil {
		frame.returns = frame.returns.or(absent)
	}
	r.frames = r.frames[:len(r.frames)-1]
	r.env, r.done = outer, outerDone
	return frame.returns
}

func (r *run) bindThis(f *function, this value) {
	if f.arrow {
		return
	}
	if len(this) == 0 {
		this = one(atom{kind: isGlobal})
	}
	r.env.declare("this").v = this
	if f.home != nil {
		r.env.declare("super").v = f.home.super
	}
}

func (r *run) bindParams(f *function, args []value) {
	if f.params == nil {
		return
	}
	at := f.at
	if !f.arrow {
		list := r.newObject(at)
		list.list, list.seq = true, args
		r.env.declare("arguments").v = one(list.atom())
	}
	for i, p := range f.params.List {
		v := absent
		if i < len(args) {
			v = args[i]
		}
		r.hoistTarget(p.Target, r.env)
		if p.Initializer != nil && (v.mayBeAbsent() || v.isOpen()) {
			present := v.present()
			r.maybe(func() { v = present.or(r.expr(p.Initializer)) })
		}
		r.assign(p.Target, v)
	}
	if f.params.Rest != nil {
		rest := r.newObject(at)
		rest.list = true
		if n := len(f.params.List); n < len(args) {
			rest.seq = args[n:]
		}
		r.hoistTarget(f.params.Rest, r.env)
		r.assign(f.params.Rest, one(rest.atom()))
	}
}

// unknownArgs are arguments for a function that something out of view calls.
func unknownArgs(f *function) []value {
	if f.params == nil {
		return nil
	}
	args := make([]value, len(f.params.List))
	for i := range args {
		args[i] = one(unknown(f.at, "what "+orAnonymous(f.label())+" is called with is not known"))
	}
	return args
}

func orAnonymous(name string) string {
	if name == "" {
		return "a function"
	}
	return name
}
