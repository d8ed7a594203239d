package appsscript

import (
	"strconv"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

func (r *run) bindings(list []*ast.Binding) {
	for _, b := range list {
		if b.Initializer == nil {
			continue
		}
		v := r.expr(b.Initializer)
		if id, ok := b.Target.(*ast.Identifier); ok {
			r.christen(v, string(id.Name))
		}
		r.assign(b.Target, v)
	}
}

// christen names the functions that had no name by the variable that holds them.
func (r *run) christen(v value, name string) {
	for _, a := range v {
		if a.kind == isObject && a.obj.fn != nil && a.obj.fn.name == "" {
			a.obj.fn.name = name
		}
	}
}

func (r *run) assignment(e *ast.AssignExpression) value {
	switch e.Operator {
	case token.ASSIGN:
		v := r.expr(e.Right)
		if id, ok := e.Left.(*ast.Identifier); ok {
			r.christen(v, string(id.Name))
		}
		r.assign(e.Left, v)
		return v
	case token.LOGICAL_OR, token.COALESCE, token.LOGICAL_AND:
		return r.logical(e.Operator, r.expr(e.Left), func() value {
			v := r.expr(e.Right)
			r.assign(e.Left, v)
			return v
		})
	case token.PLUS:
		v := join(r.expr(e.Left), r.expr(e.Right))
		r.assign(e.Left, v)
		return v
	}
	r.expr(e.Right)
	v := one(unknown(r.at(e.Left.Idx0()), "the result of a calculation is not followed"))
	r.assign(e.Left, v)
	return v
}

// assign puts a value where a target says: a variable, a property, or the
// variables of a pattern.
func (r *run) assign(target ast.Expression, v value) {
	switch t := target.(type) {
	case *ast.Identifier:
		r.setName(string(t.Name), v)
	case *ast.Binding:
		r.assign(t.Target, v)
	case *ast.AssignExpression: // a pattern's default
		if v.mayBeAbsent() || v.isOpen() {
			present := v.present()
			r.maybe(func() { v = present.or(r.expr(t.Right)) })
		}
		r.assign(t.Left, v)
	case *ast.DotExpression:
		r.setMember(r.expr(t.Left), string(t.Identifier.Name), v, r.at(t.Identifier.Idx))
	case *ast.PrivateDotExpression:
		r.setMember(r.expr(t.Left), "#"+string(t.Identifier.Name), v, r.at(t.Identifier.Idx))
	case *ast.BracketExpression:
		base := r.expr(t.Left)
		if name, ok := r.expr(t.Member).constant(); ok {
			r.setMember(base, name, v, r.at(t.LeftBracket))
			return
		}
		r.setAny(base, v, r.at(t.LeftBracket))
	case *ast.ObjectPattern:
		r.assignObject(t, v)
	case *ast.ObjectLiteral: // ({a, b} = v) comes as a pattern; anything else is not followed
	case *ast.ArrayPattern:
		r.assignArray(t, v)
	}
}

// isOpen reports whether part of a value is not known.
func (v value) isOpen() bool {
	for _, a := range v {
		if a.kind == isUnknown || a.kind == isResult || a.kind == isEvent || a.kind == isHost {
			return true
		}
	}
	return false
}

func (r *run) setName(name string, v value) {
	c, ok := r.env.lookup(name)
	if !ok {
		c = r.global.declare(name)
	}
	r.write(c, v)
}

func (r *run) assignObject(p *ast.ObjectPattern, v value) {
	for _, property := range p.Properties {
		switch property := property.(type) {
		case *ast.PropertyShort:
			at := r.at(property.Name.Idx)
			part := r.member(v, string(property.Name.Name), at)
			if property.Initializer != nil && (part.mayBeAbsent() || part.isOpen()) {
				present := part.present()
				r.maybe(func() { part = present.or(r.expr(property.Initializer)) })
			}
			r.setName(string(property.Name.Name), part)
		case *ast.PropertyKeyed:
			if name, ok := r.key(property.Key, property.Computed); ok {
				r.assign(property.Value, r.member(v, name, r.at(property.Key.Idx0())))
			} else {
				r.assign(property.Value, r.index(v, one(unknown(r.at(p.LeftBrace), "a computed name is not known")), r.at(p.LeftBrace)))
			}
		}
	}
	if p.Rest != nil {
		rest := r.newObject(r.at(p.LeftBrace))
		r.copyInto(rest, v)
		r.assign(p.Rest, one(rest.atom()))
	}
}

func (r *run) assignArray(p *ast.ArrayPattern, v value) {
	at := r.at(p.LeftBracket)
	for i, element := range p.Elements {
		if element != nil {
			r.assign(element, r.index(v, one(textAtom(strconv.Itoa(i), at)), at))
		}
	}
	if p.Rest != nil {
		rest := r.newObject(at)
		rest.list = true
		r.extend(rest, v, at)
		rest.uneven = true
		r.assign(p.Rest, one(rest.atom()))
	}
}

// setMember puts a value into a property. Of several objects any may be meant.
func (r *run) setMember(base value, name string, v value, at position) {
	for _, a := range base {
		switch a.kind {
		case isGlobal:
			r.write(r.global.declare(name), v)
		case isObject:
			r.christen(v, name)
			if i, err := strconv.Atoi(name); err == nil && a.obj.list {
				r.setElement(a.obj, i, v)
				continue
			}
			c := a.obj.prop(name)
			if len(base) > 1 {
				old := c.v
				if len(old) == 0 {
					old = absent
				}
				r.write(c, old.or(v))
				continue
			}
			r.write(c, v)
		default:
			r.escape(v, at, "its access token is handed to what is not in view")
		}
	}
}

func (r *run) setElement(o *object, i int, v value) {
	if o.isAll() && o.branch == r.branch && i <= len(o.seq) {
		o.seq = append(append(o.seq[:i:i], v), o.seq[min(i+1, len(o.seq)):]...)
		return
	}
	o.uneven = true
	r.write(&o.rest, o.rest.v.or(v))
}

// setAny puts a value into a property whose name is not known.
func (r *run) setAny(base value, v value, at position) {
	for _, a := range base {
		switch {
		case a.kind != isObject:
			r.escape(v, at, "its access token is handed to what is not in view")
		case a.obj.list:
			a.obj.uneven = true
			r.write(&a.obj.rest, a.obj.rest.v.or(v))
		default:
			a.obj.open = true
			r.write(a.obj.prop(known.Hole), a.obj.prop(known.Hole).v.or(v))
		}
	}
}
