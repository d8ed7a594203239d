package appsscript

import (
	"fmt"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

type position = model.Position

// expr is what an expression may be.
func (r *run) expr(e ast.Expression) value {
	if e == nil {
		return absent
	}
	f := r.frame()
	if f.depth++; f.depth > maxDepth || !r.spend() {
		f.depth--
		r.truncated = true
		return one(unknown(r.at(e.Idx0()), "the script is too large to be followed"))
	}
	defer func() { f.depth-- }()
	switch e := e.(type) {
	case *ast.StringLiteral:
		return one(r.literal(e.Value.String(), r.at(e.Idx)))
	case *ast.NumberLiteral:
		return one(textAtom(fmt.Sprint(e.Value), r.at(e.Idx)))
	case *ast.BooleanLiteral:
		return one(textAtom(e.Literal, r.at(e.Idx)))
	case *ast.NullLiteral:
		return absent
	case *ast.TemplateLiteral:
		return r.template(e)
	case *ast.Identifier:
		return r.name(string(e.Name), r.at(e.Idx))
	case *ast.SuperExpression:
		return r.superProto(r.at(e.Idx))
	case *ast.ThisExpression:
		return r.name("this", r.at(e.Idx))
	case *ast.ObjectLiteral:
		return r.objectLiteral(e)
	case *ast.ArrayLiteral:
		return r.arrayLiteral(e)
	case *ast.FunctionLiteral:
		return r.functionLiteral(e)
	case *ast.ArrowFunctionLiteral:
		return one(r.arrow(e).atom())
	case *ast.ClassLiteral:
		return one(r.classLiteral(e).atom())
	case *ast.DotExpression:
		return r.member(r.expr(e.Left), string(e.Identifier.Name), r.at(e.Identifier.Idx))
	case *ast.PrivateDotExpression:
		return r.member(r.expr(e.Left), "#"+string(e.Identifier.Name), r.at(e.Identifier.Idx))
	case *ast.BracketExpression:
		base := r.expr(e.Left)
		return r.index(base, r.expr(e.Member), r.at(e.LeftBracket))
	case *ast.OptionalChain:
		return r.expr(e.Expression)
	case *ast.Optional:
		return r.expr(e.Expression)
	case *ast.CallExpression:
		return r.call(e)
	case *ast.NewExpression:
		return r.construct(e)
	case *ast.AssignExpression:
		return r.assignment(e)
	case *ast.BinaryExpression:
		return r.binary(e)
	case *ast.UnaryExpression:
		return r.unary(e)
	case *ast.ConditionalExpression:
		t := r.expr(e.Test).truth()
		var yes, no value
		r.choose(t, func() { yes = r.expr(e.Consequent) }, func() { no = r.expr(e.Alternate) })
		switch t {
		case model.Yes:
			return yes
		case model.No:
			return no
		}
		return yes.or(no)
	case *ast.SequenceExpression:
		v := absent
		for _, part := range e.Sequence {
			v = r.expr(part)
		}
		return v
	case *ast.AwaitExpression:
		return r.expr(e.Argument)
	case *ast.YieldExpression:
		return one(unknown(r.at(e.Yield), "what a generator is given is not known")).or(r.expr(e.Argument)[:0])
	case *ast.SpreadElement:
		return r.elementOf(r.expr(e.Expression), r.at(e.Idx0()))
	case *ast.RegExpLiteral:
		return one(unknown(r.at(e.Idx), "a regular expression is not followed"))
	}
	return one(unknown(r.at(e.Idx0()), "this expression is not followed"))
}

// literal is the text of a string literal. What holds a mark that texts have for
// what is not known is not followed.
func (r *run) literal(s string, at position) atom {
	if strings.Contains(s, known.Hole) {
		return unknown(at, "a text with a NUL character is not followed")
	}
	return textAtom(s, at)
}

func (r *run) template(e *ast.TemplateLiteral) value {
	at := r.at(e.OpenQuote)
	v := one(textAtom("", at))
	for i, element := range e.Elements {
		v = join(v, one(r.literal(element.Parsed.String(), at)))
		if i < len(e.Expressions) {
			v = join(v, r.expr(e.Expressions[i]))
		}
	}
	if e.Tag != nil {
		r.expr(e.Tag)
		return one(unknown(at, "what a tagged template gives is not known"))
	}
	return v
}

// name is what a variable may be, or what the platform has under the name.
func (r *run) name(name string, at position) value {
	if c, ok := r.env.lookup(name); ok {
		if len(c.v) == 0 {
			return absent
		}
		return c.v
	}
	switch name {
	case "undefined", "NaN":
		return absent
	case "globalThis", "global", "self", "window":
		return one(atom{kind: isGlobal})
	}
	return one(atom{kind: isHost, text: name, at: at})
}

func (r *run) objectLiteral(e *ast.ObjectLiteral) value {
	o := r.newObject(r.at(e.LeftBrace))
	for _, p := range e.Value {
		switch p := p.(type) {
		case *ast.PropertyShort:
			name := string(p.Name.Name)
			r.write(o.prop(name), r.name(name, r.at(p.Name.Idx)))
		case *ast.PropertyKeyed:
			r.keyed(o, p)
		case *ast.SpreadElement:
			r.copyInto(o, r.expr(p.Expression))
		}
	}
	return one(o.atom())
}

func (r *run) keyed(o *object, p *ast.PropertyKeyed) {
	name, ok := r.key(p.Key, p.Computed)
	if !ok {
		o.open = true
		r.expr(p.Value)
		return
	}
	if fn, isFunction := p.Value.(*ast.FunctionLiteral); isFunction && p.Kind != ast.PropertyKindValue {
		f := r.function(fn, r.env, name)
		switch p.Kind {
		case ast.PropertyKindGet:
			o.get(name, f)
		case ast.PropertyKindMethod:
			r.write(o.prop(name), one(f.atom()))
		}
		return
	}
	v := r.expr(p.Value)
	for _, a := range v {
		if a.kind == isObject && a.obj.fn != nil && a.obj.fn.name == "" {
			a.obj.fn.name = name
		}
	}
	r.write(o.prop(name), v)
}

// key is the name of a property that is declared.
func (r *run) key(e ast.Expression, computed bool) (string, bool) {
	if !computed {
		switch e := e.(type) {
		case *ast.StringLiteral:
			return e.Value.String(), true
		case *ast.Identifier:
			return string(e.Name), true
		case *ast.PrivateIdentifier:
			return "#" + string(e.Name), true
		case *ast.NumberLiteral:
			return fmt.Sprint(e.Value), true
		}
	}
	return r.expr(e).constant()
}

// copyInto gives an object all that another one has: a spread, Object.assign.
func (r *run) copyInto(o *object, from value) {
	for _, a := range from {
		switch {
		case a.kind == isAbsent, a.kind == isText:
		case a.kind == isObject:
			o.open = o.open || a.obj.open
			for _, name := range a.obj.order {
				v := a.obj.props[name].v
				if old := o.prop(name); len(from) > 1 {
					v = v.or(old.v)
					if len(old.v) == 0 {
						v = v.or(absent)
					}
				}
				r.write(o.prop(name), v)
			}
		default:
			o.open = true
		}
	}
}

func (r *run) arrayLiteral(e *ast.ArrayLiteral) value {
	o := r.newObject(r.at(e.LeftBracket))
	o.list = true
	for _, element := range e.Value {
		if spread, ok := element.(*ast.SpreadElement); ok {
			r.extend(o, r.expr(spread.Expression), r.at(spread.Idx0()))
			continue
		}
		o.seq = append(o.seq, r.expr(element))
	}
	return one(o.atom())
}

// extend adds the elements of lists to a list.
func (r *run) extend(o *object, lists value, at position) {
	if len(lists) == 1 && lists[0].kind == isObject && lists[0].obj.isAll() {
		r.push(o, lists[0].obj.seq...)
		return
	}
	r.write(&o.rest, o.rest.v.or(r.elementOf(lists, at)))
	o.uneven = true
}

// push adds elements to a list. Its order is known only where the list was made
// on the same way.
func (r *run) push(o *object, elements ...value) {
	if o.branch == r.branch && !o.uneven && len(o.seq)+len(elements) <= maxList {
		o.seq = append(o.seq[:len(o.seq):len(o.seq)], elements...)
		return
	}
	o.uneven = true
	for _, e := range elements {
		r.write(&o.rest, o.rest.v.or(e))
	}
}

func (r *run) binary(e *ast.BinaryExpression) value {
	left := r.expr(e.Left)
	switch e.Operator {
	case token.LOGICAL_OR, token.COALESCE, token.LOGICAL_AND:
		return r.logical(e.Operator, left, func() value { return r.expr(e.Right) })
	case token.PLUS:
		return join(left, r.expr(e.Right))
	}
	if v, ok := equal(e.Operator, left, r.expr(e.Right), r.at(e.Idx0())); ok {
		return v
	}
	return one(unknown(r.at(e.Idx0()), "the result of a calculation is not followed"))
}

func (r *run) unary(e *ast.UnaryExpression) value {
	v := r.expr(e.Operand)
	switch e.Operator {
	case token.INCREMENT, token.DECREMENT:
		result := one(unknown(r.at(e.Idx0()), "the result of a calculation is not followed"))
		r.assign(e.Operand, result)
		return result
	case token.VOID:
		return absent
	case token.NOT:
		if s, ok := v.constant(); ok && s == "0" { // how minifiers write true
			return truthText(true, r.at(e.Idx))
		}
		if t := v.truth(); t != model.Unknown {
			return truthText(t == model.No, r.at(e.Idx))
		}
	}
	return one(unknown(r.at(e.Idx0()), "the result of a calculation is not followed"))
}
