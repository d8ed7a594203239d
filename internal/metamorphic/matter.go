package metamorphic

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
)

const chatPackage = "google.golang.org/api/chat/v1"

// matters are the named types that a report is about, by package path and name.
var matters = map[string]bool{
	"google.golang.org/api/option.ClientOption": true,
	"net/http.Client":                                     true,
	"net/http.Request":                                    true,
	"net/http.RoundTripper":                               true,
	"golang.org/x/oauth2.Config":                          true,
	"golang.org/x/oauth2.Token":                           true,
	"golang.org/x/oauth2.TokenSource":                     true,
	"golang.org/x/oauth2.Transport":                       true,
	"golang.org/x/oauth2/jwt.Config":                      true,
	"golang.org/x/oauth2/google.Credentials":              true,
	"golang.org/x/oauth2/google.CredentialsParams":        true,
	"cloud.google.com/go/auth.Credentials":                true,
	"google.golang.org/api/impersonate.CredentialsConfig": true,
	"cloud.google.com/go/auth/credentials.DetectOptions":  true,
	"cloud.google.com/go/auth/httptransport.Options":      true,
}

// typeMatters reports whether values of the type have to do with credentials,
// clients, scopes or calls, or hold something that has.
func typeMatters(t types.Type) bool { return typeMattersWithin(t, 3) }

func typeMattersWithin(t types.Type, depth int) bool {
	if depth == 0 {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.Pointer:
		return typeMattersWithin(t.Elem(), depth)
	case *types.Slice:
		return types.Identical(t.Elem(), types.Typ[types.String]) || typeMattersWithin(t.Elem(), depth)
	case *types.Map:
		return typeMattersWithin(t.Elem(), depth)
	case *types.Named:
		obj := t.Obj()
		if obj.Pkg() == nil {
			return false
		}
		if obj.Pkg().Path() == chatPackage {
			return strings.HasSuffix(obj.Name(), "Service") || strings.HasSuffix(obj.Name(), "Call")
		}
		if matters[obj.Pkg().Path()+"."+obj.Name()] {
			return true
		}
		if strings.Contains(obj.Pkg().Path(), ".") && strings.Contains(obj.Pkg().Path(), "google") {
			return false // a library's type that holds one is opaque
		}
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			return false
		}
		for f := range st.Fields() {
			if typeMattersWithin(f.Type(), depth-1) {
				return true
			}
		}
	}
	return false
}

// isScope reports whether the expression is a constant that is a scope.
func isScope(tv types.TypeAndValue) bool {
	return tv.Value != nil && tv.Value.Kind() == constant.String && strings.HasPrefix(constant.StringVal(tv.Value), "https://www.googleapis.com/auth/")
}

// A site is an expression whose value matters and may come from elsewhere just
// as well.
type site struct {
	file *File
	expr ast.Expr
	typ  types.Type
}

// sites are the expressions of a program that a value that matters comes from:
// arguments, assigned, returned and stored values, and what a method is called
// on.
func (p *Program) sites() []site {
	var list []site
	for _, f := range p.files() {
		in := inspector.New([]*ast.File{f.Syntax})
		for cursor := range in.Root().Preorder() {
			expr, ok := cursor.Node().(ast.Expr)
			if !ok {
				continue
			}
			tv, ok := f.pkg.Info.Types[expr]
			if !ok || !tv.IsValue() || tv.IsNil() || !typeMatters(tv.Type) && !isScope(tv) {
				continue
			}
			if lit, ok := expr.(*ast.CompositeLit); ok && lit.Type == nil {
				continue // its type is left out, which it can be only where it stands
			}
			if _, ok := expr.(*ast.ParenExpr); !ok && takesValue(f.pkg.Info, cursor.Parent().Node(), expr) {
				list = append(list, site{f, expr, tv.Type})
			}
		}
	}
	return list
}

// takesValue reports whether the parent takes no more of the expression than
// its value.
func takesValue(info *types.Info, parent ast.Node, expr ast.Expr) bool {
	is := func(list []ast.Expr) bool {
		for _, e := range list {
			if e == expr {
				return true
			}
		}
		return false
	}
	switch parent := parent.(type) {
	case *ast.CallExpr:
		return is(parent.Args) && !info.Types[parent.Fun].IsBuiltin() || isAppend(info, parent) && is(parent.Args)
	case *ast.AssignStmt:
		return is(parent.Rhs) && len(parent.Lhs) == len(parent.Rhs) && (parent.Tok == token.ASSIGN || parent.Tok == token.DEFINE)
	case *ast.ValueSpec:
		obj := info.Defs[parent.Names[0]]
		_, isConst := obj.(*types.Const)
		return is(parent.Values) && !isConst
	case *ast.ReturnStmt:
		return is(parent.Results)
	case *ast.CompositeLit:
		return is(parent.Elts)
	case *ast.KeyValueExpr:
		return parent.Value == expr
	case *ast.SendStmt:
		return parent.Value == expr
	case *ast.SelectorExpr:
		_, isPointer := types.Unalias(info.Types[expr].Type).(*types.Pointer)
		return parent.X == expr && isPointer
	}
	return false
}

func isAppend(info *types.Info, call *ast.CallExpr) bool {
	id, ok := call.Fun.(*ast.Ident)
	if !ok {
		return false
	}
	builtin, ok := info.Uses[id].(*types.Builtin)
	return ok && builtin.Name() == "append"
}
