package appsscript

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

func (r *run) statements(list []ast.Statement) {
	for _, s := range list {
		if r.done {
			return
		}
		r.statement(s)
	}
}

// block goes through the statements of a scope of their own.
func (r *run) block(list []ast.Statement, bind func()) {
	outer := r.env
	r.env = r.inner(outer)
	r.hoistBlock(list)
	if bind != nil {
		bind()
	}
	r.statements(list)
	r.env = outer
}

// hoistBlock declares what belongs to a block: its var names are the function's.
func (r *run) hoistBlock(list []ast.Statement) {
	for _, s := range list {
		switch s.(type) {
		case *ast.LexicalDeclaration, *ast.ClassDeclaration, *ast.FunctionDeclaration:
			r.hoist([]ast.Statement{s}, r.env)
		}
	}
}

func (r *run) statement(s ast.Statement) {
	if r.done || !r.spend() {
		return
	}
	f := r.frame()
	if f.depth++; f.depth > maxDepth {
		f.depth--
		r.truncated = true
		return
	}
	defer func() { f.depth-- }()
	switch s := s.(type) {
	case *ast.ExpressionStatement:
		r.expr(s.Expression)
	case *ast.VariableStatement:
		r.bindings(s.List)
	case *ast.LexicalDeclaration:
		r.bindings(s.List)
	case *ast.ClassDeclaration:
		v := r.expr(s.Class)
		if s.Class.Name != nil {
			r.write(r.env.declare(string(s.Class.Name.Name)), v)
		}
	case *ast.BlockStatement:
		r.block(s.List, nil)
	case *ast.IfStatement:
		r.choose(r.expr(s.Test).truth(), func() { r.statement(s.Consequent) }, func() {
			if s.Alternate != nil {
				r.statement(s.Alternate)
			}
		})
	case *ast.ReturnStatement:
		v := absent
		if s.Argument != nil {
			v = r.expr(s.Argument)
		}
		f.returns = f.returns.or(r.kept(v, 0))
		r.done = true
	case *ast.ThrowStatement:
		r.expr(s.Argument)
		r.done = true
	case *ast.TryStatement:
		r.try(s)
	case *ast.SwitchStatement:
		r.switched(s)
	case *ast.LabelledStatement:
		r.statement(s.Statement)
	case *ast.WithStatement:
		r.expr(s.Object)
		r.statement(s.Body)
	default:
		r.loop(s)
	}
}

// try goes through the body, or through what catches its error: what the body
// wrote before it failed does not count there.
func (r *run) try(s *ast.TryStatement) {
	body := func() { r.block(s.Body.List, nil) }
	if s.Catch == nil {
		body()
	} else {
		r.branches(body, func() {
			r.block(s.Catch.Body.List, func() {
				if s.Catch.Parameter != nil {
					r.hoistTarget(s.Catch.Parameter, r.env)
					r.assign(s.Catch.Parameter, one(unknown(r.at(s.Catch.Catch), "an error is not known")))
				}
			})
		})
	}
	if s.Finally != nil {
		done := r.done
		r.done = false
		r.block(s.Finally.List, nil)
		r.done = r.done || done
	}
}

// switched goes through each case from where it begins to its break.
func (r *run) switched(s *ast.SwitchStatement) {
	r.expr(s.Discriminant)
	outer := r.env
	r.env = r.inner(outer)
	var ways []func()
	hasDefault := false
	for _, c := range s.Body {
		r.hoistBlock(c.Consequent)
	}
	for i, c := range s.Body {
		hasDefault = hasDefault || c.Test == nil
		ways = append(ways, func() {
			for _, through := range s.Body[i:] {
				for _, statement := range through.Consequent {
					if endsCase(statement) {
						if block, ok := statement.(*ast.BlockStatement); ok {
							r.block(block.List, nil)
						}
						return
					}
					r.statement(statement)
					if r.done {
						return
					}
				}
			}
		})
	}
	if !hasDefault {
		ways = append(ways, func() {})
	}
	r.branches(ways...)
	r.env = outer
}

// endsCase reports whether a statement is the break that ends a case, or a block
// that ends in one.
func endsCase(s ast.Statement) bool {
	if block, ok := s.(*ast.BlockStatement); ok {
		return len(block.List) > 0 && endsCase(block.List[len(block.List)-1])
	}
	b, ok := s.(*ast.BranchStatement)
	return ok && b.Token == token.BREAK && b.Label == nil
}
