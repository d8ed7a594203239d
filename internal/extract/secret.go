package extract

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// secrets notes the constants with the URL of an incoming webhook that has its
// key or token: a literal, or several that are joined.
func (x *extractor) secrets() {
	for _, file := range x.in.Files {
		if isGenerated(x.prog.Fset, file) {
			continue
		}
		function := ""
		ast.Inspect(file, func(n ast.Node) bool {
			if decl, ok := n.(*ast.FuncDecl); ok {
				function = x.declID(decl)
			} else if _, ok := n.(*ast.GenDecl); ok && n.Pos() > 0 && isTopLevel(file, n) {
				function = ""
			}
			expr, ok := n.(ast.Expr)
			if !ok {
				return true
			}
			value := x.in.Info.Types[expr].Value
			if value == nil || value.Kind() != constant.String {
				return true
			}
			secrets := known.SecretsIn(constant.StringVal(value))
			if len(secrets) == 0 {
				return true
			}
			if at := x.standsIn(expr, secrets); at.IsValid() {
				x.out.Secrets = append(x.out.Secrets, summary.Secret{Position: x.position(at), Func: function})
			}
			return false // its parts are the same one
		})
	}
}

func isTopLevel(file *ast.File, n ast.Node) bool {
	for _, decl := range file.Decls {
		if decl == n {
			return true
		}
	}
	return false
}

// declID is the ID of a declared function, "" where it has none.
func (x *extractor) declID(decl *ast.FuncDecl) string {
	for _, fn := range x.out.Funcs {
		if fn.Position == x.position(decl.Name.Pos()) {
			return fn.ID
		}
	}
	return ""
}

// standsIn is where the first of the secrets stands in an expression: in a
// literal, or in a constant that is no URL by itself. It is nowhere where a
// constant has the whole URL, which stands where that is declared.
func (x *extractor) standsIn(expr ast.Expr, secrets []string) token.Pos {
	at := token.NoPos
	ast.Inspect(expr, func(n ast.Node) bool {
		part, ok := n.(ast.Expr)
		if !ok || at.IsValid() {
			return false
		}
		switch part.(type) {
		case *ast.BasicLit, *ast.Ident, *ast.SelectorExpr:
		default:
			return true
		}
		value := x.in.Info.Types[part].Value
		if value == nil || value.Kind() != constant.String {
			return true
		}
		text := constant.StringVal(value)
		_, literal := part.(*ast.BasicLit)
		if (literal || !known.HasWebhookSecret(text)) && slices.ContainsFunc(secrets, func(secret string) bool { return strings.Contains(text, secret) }) {
			at = part.Pos()
			if declared, ok := x.declaration(part); ok {
				at = declared
			}
		}
		return false
	})
	return at
}

// declaration is where the text of a constant of the package is written out.
func (x *extractor) declaration(expr ast.Expr) (token.Pos, bool) {
	id, ok := expr.(*ast.Ident)
	if !ok {
		return token.NoPos, false
	}
	obj := x.in.Info.Uses[id]
	for _, c := range x.constants() {
		if c.obj == obj {
			return c.lit.Pos(), true
		}
	}
	return token.NoPos, false
}

// A writtenConstant is a constant that is declared with a literal.
type writtenConstant struct {
	obj types.Object
	lit *ast.BasicLit
}

// constants are the package's constants of texts that are written out.
func (x *extractor) constants() []writtenConstant {
	if x.written != nil {
		return x.written
	}
	x.written = []writtenConstant{}
	for _, file := range x.in.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			for i, name := range spec.Names {
				obj, isConst := x.in.Info.Defs[name].(*types.Const)
				if !isConst || i >= len(spec.Values) {
					continue
				}
				if lit, ok := spec.Values[i].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					x.written = append(x.written, writtenConstant{obj, lit})
				}
			}
			return true
		})
	}
	return x.written
}

// texts notes where constants are written out that are long enough for a secret.
func (x *extractor) texts() {
	for _, c := range x.constants() {
		if text := constant.StringVal(c.obj.(*types.Const).Val()); len(text) >= minSecret && !strings.ContainsAny(text, " \n") {
			x.out.Texts = append(x.out.Texts, summary.Text{Text: text, Position: x.position(c.lit.Pos())})
		}
	}
}

// minSecret is how long a key or a token is at least, to be looked for.
const minSecret = 6
