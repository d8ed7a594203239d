package extract

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// configurations notes the package variables that are the configuration of a
// credential, and not a pointer to one: the variable is what stands for it.
func (x *extractor) configurations() {
	for _, name := range x.in.Types.Scope().Names() {
		v, ok := x.in.Types.Scope().Lookup(name).(*types.Var)
		if !ok || !known.IsConfiguration(typeName(v.Type())) {
			continue
		}
		x.out.Configurations = append(x.out.Configurations, summary.Variable{
			Name: x.in.Types.Path() + "." + name, Type: typeName(v.Type()), Position: x.position(x.valueOf(v)),
		})
	}
}

// valueOf is where the value of a package variable stands, or else its name.
func (x *extractor) valueOf(v *types.Var) (pos token.Pos) {
	pos = v.Pos()
	for _, file := range x.in.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			for i, name := range spec.Names {
				if x.in.Info.Defs[name] == v && len(spec.Values) == len(spec.Names) {
					pos = spec.Values[i].Pos()
				}
			}
			return false
		})
	}
	return pos
}
