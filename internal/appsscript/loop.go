package appsscript

import (
	"reflect"

	"github.com/dop251/goja/ast"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// loop goes through a loop's body twice or not at all: what one turn leaves the
// next one may find.
func (r *run) loop(s ast.Statement) {
	outer := r.env
	r.env = r.inner(outer)
	defer func() { r.env = outer }()
	switch s := s.(type) {
	case *ast.ForStatement:
		r.initialize(s.Initializer)
		r.optional(s.Test)
		r.twice(func() { r.statement(s.Body); r.optional(s.Update) })
	case *ast.WhileStatement:
		r.expr(s.Test)
		r.twice(func() { r.statement(s.Body) })
	case *ast.DoWhileStatement:
		r.statement(s.Body)
		r.expr(s.Test)
		r.maybe(func() { r.statement(s.Body) })
	case *ast.ForInStatement:
		turns, all := r.keys(r.expr(s.Source), r.at(s.For))
		r.over(s.Into, s.Body, turns, !all)
	case *ast.ForOfStatement:
		turns, all := r.turns(r.expr(s.Source), r.at(s.For))
		r.over(s.Into, s.Body, turns, !all)
	}
}

func (r *run) optional(e ast.Expression) {
	if e != nil {
		r.expr(e)
	}
}

func (r *run) twice(turn func()) {
	r.maybe(func() {
		turn()
		if !r.done {
			r.maybe(turn)
		}
	})
}

func (r *run) initialize(init ast.ForLoopInitializer) {
	switch init := init.(type) {
	case *ast.ForLoopInitializerExpression:
		r.optional(init.Expression)
	case *ast.ForLoopInitializerVarDeclList:
		r.bindings(init.List)
	case *ast.ForLoopInitializerLexicalDecl:
		for _, b := range init.LexicalDeclaration.List {
			r.hoistTarget(b.Target, r.env)
		}
		r.bindings(init.LexicalDeclaration.List)
	}
}

// maxTurns bounds the turns of a loop over a list that are gone through one by
// one.
const maxTurns = 16

// turns are what a loop over a value takes in turn. all is false where it may
// take others, or none.
func (r *run) turns(v value, at position) (turns []value, all bool) {
	if len(v) == 1 && v[0].kind == isObject && v[0].obj.isAll() && len(v[0].obj.seq) <= maxTurns {
		return v[0].obj.seq, true
	}
	return []value{r.elementOf(v, at)}, false
}

// keys are what a loop over the properties of a value takes in turn.
func (r *run) keys(v value, at position) (turns []value, all bool) {
	if len(v) == 1 && v[0].kind == isObject && !v[0].obj.list && !v[0].obj.open && len(v[0].obj.order) <= maxTurns {
		for _, name := range v[0].obj.order {
			if name == known.Hole {
				return []value{one(unknown(at, "the key of a loop is not known"))}, false
			}
			turns = append(turns, one(textAtom(name, at)))
		}
		return turns, true
	}
	if v.isNothing() {
		return nil, true
	}
	return []value{one(unknown(at, "the key of a loop is not known"))}, false
}

// over goes through a loop's body once for each turn; repeated turns may be
// none or many.
func (r *run) over(into ast.ForInto, body ast.Statement, turns []value, repeated bool) {
	turn := func(v value) {
		outer := r.env
		r.env = r.inner(outer)
		switch into := into.(type) {
		case *ast.ForIntoVar:
			r.assign(into.Binding.Target, v)
		case *ast.ForDeclaration:
			r.hoistTarget(into.Target, r.env)
			r.assign(into.Target, v)
		case *ast.ForIntoExpression:
			r.assign(into.Expression, v)
		}
		r.statement(body)
		r.env = outer
	}
	early := endsEarly(reflect.ValueOf(body), 0)
	for _, v := range turns {
		switch {
		case repeated:
			r.twice(func() { turn(v) })
		case early:
			r.maybe(func() { turn(v) })
		case !r.done:
			turn(v)
		}
	}
}

// endsEarly reports whether a part of a syntax tree holds a break or a continue.
func endsEarly(v reflect.Value, depth int) bool {
	if depth > 4*maxDepth {
		return true
	}
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return false
		}
		switch v.Interface().(type) {
		case *ast.BranchStatement:
			return true
		case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
			return false
		}
		return endsEarly(v.Elem(), depth+1)
	case reflect.Slice:
		for i := range v.Len() {
			if endsEarly(v.Index(i), depth+1) {
				return true
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if endsEarly(v.Field(i), depth+1) {
				return true
			}
		}
	}
	return false
}
