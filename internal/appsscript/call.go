package appsscript

import (
	"github.com/dop251/goja/ast"
)

// A site is one call in the script.
type site struct {
	at   position // where what is called is named
	args []value
}

func (s site) arg(i int) value {
	if i < len(s.args) {
		return s.args[i]
	}
	return absent
}

// call is what a call may return.
func (r *run) call(e *ast.CallExpression) value {
	switch callee := plain(e.Callee).(type) {
	case *ast.SuperExpression:
		return r.callSuper(e)
	case *ast.DotExpression:
		return r.callMember(callee.Left, string(callee.Identifier.Name), site{at: r.at(callee.Identifier.Idx)}, e.ArgumentList)
	case *ast.PrivateDotExpression:
		return r.callMember(callee.Left, "#"+string(callee.Identifier.Name), site{at: r.at(callee.Identifier.Idx)}, e.ArgumentList)
	case *ast.BracketExpression:
		base := r.expr(callee.Left)
		key := r.expr(callee.Member)
		s := site{at: r.at(callee.LeftBracket), args: r.arguments(e.ArgumentList)}
		if name, ok := key.constant(); ok {
			return r.methods(base, base, name, s)
		}
		return r.apply(r.index(base, key, s.at), base, s)
	}
	callee := r.expr(e.Callee)
	return r.apply(callee, nil, site{at: r.at(e.Callee.Idx0()), args: r.arguments(e.ArgumentList)})
}

// plain is an expression without the marks of optional chains.
func plain(e ast.Expression) ast.Expression {
	for {
		switch inner := e.(type) {
		case *ast.OptionalChain:
			e = inner.Expression
		case *ast.Optional:
			e = inner.Expression
		default:
			return e
		}
	}
}

func (r *run) callMember(left ast.Expression, name string, s site, args []ast.Expression) value {
	base := r.expr(left)
	this := base
	if _, ok := plain(left).(*ast.SuperExpression); ok {
		this = r.name("this", s.at)
	}
	s.args = r.arguments(args)
	return r.methods(base, this, name, s)
}

func (r *run) arguments(list []ast.Expression) []value {
	var args []value
	for _, e := range list {
		spread, ok := e.(*ast.SpreadElement)
		if !ok {
			args = append(args, r.expr(e))
			continue
		}
		v := r.expr(spread.Expression)
		if len(v) == 1 && v[0].kind == isObject && v[0].obj.isAll() {
			args = append(args, v[0].obj.seq...)
			continue
		}
		// Any number of them: whatever stands from here on may be one.
		for range 4 {
			args = append(args, r.elementOf(v, r.at(spread.Idx0())).or(absent))
		}
	}
	return args
}

// methods calls the method of whatever the base may be. Where there are several,
// each is one way to go.
func (r *run) methods(base, this value, name string, s site) value {
	var v value
	present := base.present()
	if len(present) == 1 {
		return r.methodOf(present[0], this, name, s)
	}
	var ways []func()
	for _, a := range present {
		ways = append(ways, func() {
			own := one(a)
			if len(this) > 0 && a.kind == isObject && a.obj.class == nil && len(base) != len(this) {
				own = this
			}
			v = v.or(r.methodOf(a, own, name, s))
		})
	}
	if len(ways) > 0 {
		r.branches(ways...)
	}
	return v
}

func (r *run) methodOf(a atom, this value, name string, s site) value {
	if v, ok := r.overUnknown(a, name, s); ok {
		return v
	}
	switch a.kind {
	case isObject:
		if c, ok := a.obj.find(name); ok && len(c.v.present()) > 0 {
			return r.apply(c.v, this, s)
		}
		if get := a.obj.getter(name); get != nil {
			return r.apply(r.invoke(get, this, nil, s.at), this, s)
		}
		return r.objectMethod(a, name, s)
	case isHost:
		return r.host(a.text+"."+name, s)
	case isResult:
		return r.resultMethod(a, name, s)
	case isGlobal:
		return r.apply(r.name(name, s.at), nil, s)
	case isText:
		return r.textMethod(a, name, s)
	case isToken, isJSON:
		return r.carriedMethod(a, name, s)
	case isEvent:
		r.callbacks(s.args)
		return one(unknown(s.at, "what "+name+" gives of the event is not known"))
	}
	r.outOfView(s.args, s.at)
	return one(unknown(s.at, "what "+name+" returns is not known"))
}

// apply calls what a value may be.
func (r *run) apply(callee, this value, s site) value {
	present := callee.present()
	if len(present) == 1 {
		return r.applyOne(present[0], this, s)
	}
	var v value
	var ways []func()
	for _, a := range present {
		ways = append(ways, func() { v = v.or(r.applyOne(a, this, s)) })
	}
	if len(ways) > 0 {
		r.branches(ways...)
	}
	return v
}

func (r *run) applyOne(a atom, this value, s site) value {
	switch {
	case a.kind == isObject && a.obj.fn != nil:
		return r.invoke(a.obj.fn, this, s.args, s.at)
	case a.kind == isHost:
		return r.host(a.text, s)
	}
	r.outOfView(s.args, s.at)
	return one(unknown(s.at, "what is called here is not known"))
}

func (r *run) callSuper(e *ast.CallExpression) value {
	args := r.arguments(e.ArgumentList)
	at := r.at(e.LeftParenthesis)
	this := r.name("this", at)
	for _, a := range r.name("super", at) {
		if a.kind != isObject || a.obj.class == nil {
			r.outOfView(args, at)
			continue
		}
		for _, b := range this {
			if b.kind == isObject {
				r.initializeInstance(a.obj.class, b.obj, args, 0, at)
			}
		}
	}
	return absent
}

// callbacks goes through the functions among the arguments of what is out of
// view: it may call them.
func (r *run) callbacks(args []value) {
	for _, v := range args {
		for _, a := range v {
			if a.kind == isObject && a.obj.fn != nil && a.obj.class == nil {
				r.maybe(func() { r.invoke(a.obj.fn, nil, unknownArgs(a.obj.fn), a.at) })
			}
		}
	}
}

// outOfView notes a call of what is not known: it may call the functions that it
// is given, use the tokens, and do what a handler's event asks for.
func (r *run) outOfView(args []value, at position) {
	r.given(args, at)
	for _, v := range args {
		for _, a := range v {
			if a.kind == isObject && a.obj.fn == nil {
				a.obj.open = true // it may be changed
			}
		}
		if h := r.under.handler; h != nil && r.recording && holdsEvent(v) {
			h.otherWork = true
		}
	}
}

// given notes what the platform is given: it may call functions, and keep tokens
// for others to read.
func (r *run) given(args []value, at position) {
	r.callbacks(args)
	for _, v := range args {
		r.escape(v, at, "its access token is handed to what is not in view")
	}
}

// holdsEvent reports whether a value is a part of the event, or holds one.
func holdsEvent(v value) bool {
	holds := false
	within(v, make(map[*object]bool), func(a atom) { holds = holds || a.kind == isEvent })
	return holds
}
