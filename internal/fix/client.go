package fix

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

const optionPackage = "google.golang.org/api/option"

// beside are the client options that scopes can be named beside, and whether
// they bring a credential. Others make the named scopes mean nothing, or are not
// known.
var beside = map[string]bool{
	"WithAuthCredentialsFile": true, "WithAuthCredentialsJSON": true, "WithCredentialsFile": true,
	"WithCredentialsJSON": true, "WithServiceAccountFile": true,
	"WithEndpoint": false, "WithUserAgent": false, "WithQuotaProject": false, "WithRequestReason": false,
	"WithTelemetryDisabled": false, "WithLogger": false, "WithUniverseDomain": false,
}

// nameScopes names scopes for a client that names none: by one more option of
// the call that makes it.
func (d *draft) nameScopes(c model.ClientChange) error {
	at, err := d.find(c.Position)
	if err != nil {
		return err
	}
	call, fn := at.constructor()
	if call == nil {
		return errors.New("the client is made elsewhere than its credential")
	}
	if err := at.takesScopes(call); err != nil {
		return err
	}
	option, err := at.optionName(call)
	if err != nil {
		return err
	}
	var names []string
	for _, uri := range c.Scopes {
		names = append(names, at.nameBeside(call, fn, uri))
	}
	text := fmt.Sprintf("%s.WithScopes(%s)", option, strings.Join(names, ", "))
	last := call.Args[len(call.Args)-1].End()
	if line := at.line(call.Rparen); line > at.line(last) {
		start := at.tf.LineStart(line) // the arguments stand on lines of their own
		d.edit(at, start, start, text+",\n")
	} else {
		d.edit(at, last, last, ", "+text)
	}
	d.say("name the scopes that its calls need: %s", short(c.Scopes...))
	return nil
}

// constructor is the call that makes the client whose name is at the spot, or
// that is given the option which is named there.
func (at *spot) constructor() (*ast.CallExpr, *types.Func) {
	cur, ok := at.root.FindByPos(at.pos, at.pos+1)
	if !ok {
		return nil, nil
	}
	for kind, _ := cur.ParentEdge(); kind == edge.SelectorExpr_Sel || kind == edge.CallExpr_Fun; kind, _ = cur.ParentEdge() {
		cur = cur.Parent()
	}
	if call, fn := at.makesClient(cur); call != nil {
		return call, fn
	}
	if kind, _ := cur.ParentEdge(); kind == edge.CallExpr_Args {
		return at.makesClient(cur.Parent())
	}
	return nil, nil
}

// makesClient is the call at the cursor and its callee, if that is one of the
// constructors which take options.
func (at *spot) makesClient(cur inspector.Cursor) (*ast.CallExpr, *types.Func) {
	call, ok := cur.Node().(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return nil, nil
	}
	fn, ok := typeutil.Callee(at.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil || !known.ClientPackage(fn.Pkg().Path()) || !fn.Signature().Variadic() || !strings.HasPrefix(fn.Name(), "New") {
		return nil, nil
	}
	return call, fn
}

// takesScopes says why an option for scopes must not be added to those of a
// call. All that stand there are calls of the option package, so that what they
// bring is in view.
func (at *spot) takesScopes(call *ast.CallExpr) error {
	if call.Ellipsis.IsValid() {
		return errors.New("the client's options are in a list, and what else is in it is not known")
	}
	credentials := 0
	for _, arg := range call.Args[1:] {
		made, ok := ast.Unparen(arg).(*ast.CallExpr)
		if !ok {
			return errors.New("an option of the client is not made in the call")
		}
		fn, ok := typeutil.Callee(at.Info, made).(*types.Func)
		if !ok || fn.Pkg() == nil || fn.Pkg().Path() != optionPackage {
			return errors.New("an option of the client is not one of the option package")
		}
		brings, known := beside[fn.Name()]
		if !known {
			return fmt.Errorf("scopes beside %s may mean nothing", fn.Name())
		}
		if brings {
			credentials++
		}
	}
	if credentials > 1 {
		return errors.New("the client is given several credentials")
	}
	return nil
}

// optionName is the name under which the file imports the option package.
func (at *spot) optionName(call *ast.CallExpr) (string, error) {
	for _, spec := range at.file.Imports {
		if spec.Path.Value != `"`+optionPackage+`"` {
			continue
		}
		name := at.Info.PkgNameOf(spec)
		if name == nil || name.Name() == "_" || name.Name() == "." {
			continue
		}
		if at.means(name, call.Pos()) {
			return name.Name(), nil
		}
	}
	return "", fmt.Errorf("%s is not imported in the file", optionPackage)
}

// means reports whether the name of an import stands for it at a place.
func (at *spot) means(name *types.PkgName, pos token.Pos) bool {
	scope := at.Types.Scope().Innermost(pos)
	if scope == nil {
		return false
	}
	_, found := scope.LookupParent(name.Name(), pos)
	return found == name
}

// nameBeside names a scope by a constant of the client's package, as the call
// names that, or by its text.
func (at *spot) nameBeside(call *ast.CallExpr, fn *types.Func, uri string) string {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		if pkg, ok := at.packageNamed(sel.X); ok && pkg.Imported() == fn.Pkg() {
			return qualified(sel.X, pkg.Imported(), uri)
		}
	}
	return strconv.Quote(uri)
}
