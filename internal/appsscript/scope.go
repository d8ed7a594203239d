package appsscript

import (
	"github.com/dop251/goja/ast"
)

// An env is a scope: the variables of a block, a function or the project, whose
// files share one.
type env struct {
	vars   map[string]*cell
	parent *env
	branch int // the branch that made it
}

func (e *env) declare(name string) *cell {
	c, ok := e.vars[name]
	if !ok {
		c = &cell{born: e.branch}
		e.vars[name] = c
	}
	return c
}

func (e *env) lookup(name string) (*cell, bool) {
	for at := e; at != nil; at = at.parent {
		if c, ok := at.vars[name]; ok {
			return c, true
		}
	}
	return nil, false
}

func (r *run) inner(e *env) *env {
	return &env{vars: make(map[string]*cell), parent: e, branch: r.branch}
}

// hoist declares what the statements of a scope declare: functions with their
// values, and names.
func (r *run) hoist(list []ast.Statement, e *env) {
	r.hoistVars(list, e)
	for _, s := range list {
		switch s := s.(type) {
		case *ast.LexicalDeclaration:
			for _, b := range s.List {
				r.hoistTarget(b.Target, e)
			}
		case *ast.ClassDeclaration:
			if s.Class.Name != nil {
				e.declare(string(s.Class.Name.Name))
			}
		case *ast.FunctionDeclaration:
			if s.Function.Name != nil {
				name := string(s.Function.Name.Name)
				r.write(e.declare(name), one(r.function(s.Function, e, name).atom()))
			}
		}
	}
}

// hoistVars declares the names of var statements, in blocks too.
func (r *run) hoistVars(list []ast.Statement, e *env) {
	for _, s := range list {
		r.hoistVar(s, e)
	}
}

func (r *run) hoistVar(s ast.Statement, e *env) {
	switch s := s.(type) {
	case *ast.VariableStatement:
		for _, b := range s.List {
			r.hoistTarget(b.Target, e)
		}
	case *ast.BlockStatement:
		r.hoistVars(s.List, e)
	case *ast.IfStatement:
		r.hoistVar(s.Consequent, e)
		r.hoistVar(s.Alternate, e)
	case *ast.ForStatement:
		if init, ok := s.Initializer.(*ast.ForLoopInitializerVarDeclList); ok {
			for _, b := range init.List {
				r.hoistTarget(b.Target, e)
			}
		}
		r.hoistVar(s.Body, e)
	case *ast.ForInStatement:
		r.hoistInto(s.Into, e)
		r.hoistVar(s.Body, e)
	case *ast.ForOfStatement:
		r.hoistInto(s.Into, e)
		r.hoistVar(s.Body, e)
	case *ast.WhileStatement:
		r.hoistVar(s.Body, e)
	case *ast.DoWhileStatement:
		r.hoistVar(s.Body, e)
	case *ast.LabelledStatement:
		r.hoistVar(s.Statement, e)
	case *ast.TryStatement:
		r.hoistVars(s.Body.List, e)
		if s.Catch != nil {
			r.hoistVars(s.Catch.Body.List, e)
		}
		if s.Finally != nil {
			r.hoistVars(s.Finally.List, e)
		}
	case *ast.SwitchStatement:
		for _, c := range s.Body {
			r.hoistVars(c.Consequent, e)
		}
	}
}

func (r *run) hoistInto(into ast.ForInto, e *env) {
	if v, ok := into.(*ast.ForIntoVar); ok {
		r.hoistTarget(v.Binding.Target, e)
	}
}

func (r *run) hoistTarget(target ast.Expression, e *env) {
	switch t := target.(type) {
	case *ast.Identifier:
		e.declare(string(t.Name))
	case *ast.ArrayPattern:
		for _, element := range t.Elements {
			r.hoistTarget(element, e)
		}
		r.hoistTarget(t.Rest, e)
	case *ast.ObjectPattern:
		for _, p := range t.Properties {
			switch p := p.(type) {
			case *ast.PropertyShort:
				e.declare(string(p.Name.Name))
			case *ast.PropertyKeyed:
				r.hoistTarget(p.Value, e)
			}
		}
		r.hoistTarget(t.Rest, e)
	case *ast.AssignExpression: // a default
		r.hoistTarget(t.Left, e)
	case *ast.Binding:
		r.hoistTarget(t.Target, e)
	}
}
