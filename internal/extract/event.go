package extract

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// namesEvent reports whether a function compares something with the name of a
// kind of Chat event, or has a table under such names.
func namesEvent(fn *ssa.Function) bool {
	for _, block := range fn.Blocks {
		for _, instr := range block.Instrs {
			switch i := instr.(type) {
			case *ssa.BinOp:
				if (i.Op == token.EQL || i.Op == token.NEQ) && (isEventName(i.X) || isEventName(i.Y)) {
					return true
				}
			case *ssa.MapUpdate:
				if isEventName(i.Key) {
					return true
				}
			case *ssa.Lookup:
				if isEventName(i.Index) {
					return true
				}
			}
		}
	}
	return false
}

func isEventName(v ssa.Value) bool {
	if box, ok := v.(*ssa.MakeInterface); ok {
		v = box.X
	}
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.String && known.IsEventName(constant.StringVal(c.Value))
}

// typeParamNames are the names of a function's type parameters, those of a
// method's receiver included.
func typeParamNames(fn *ssa.Function) []string {
	var names []string
	for i := range fn.TypeParams().Len() {
		names = append(names, fn.TypeParams().At(i).Obj().Name())
	}
	return names
}

// typeArgs are what a call of a generic function has for its type parameters.
func typeArgs(callee *ssa.Function) []string {
	var names []string
	for _, t := range callee.TypeArgs() {
		names = append(names, typeName(t))
	}
	return names
}

// localJSON notes the JSON names of a struct type that is no declared type of
// the package.
func (x *extractor) localJSON(t types.Type) {
	if named, ok := types.Unalias(t).(*types.Named); ok {
		if obj := named.Obj(); obj.Pkg() != x.in.Types || obj.Parent() == x.in.Types.Scope() {
			return
		}
	}
	if name := typeName(t); !x.local[name] {
		x.local[name] = true
		x.jsonNames(t)
	}
}

// respondsBy reports whether the first argument is what an HTTP response is
// written with: then the text that goes there matters.
func respondsBy(common *ssa.CallCommon) bool {
	if len(common.Args) == 0 {
		return false
	}
	v := common.Args[0]
	if change, ok := v.(*ssa.ChangeInterface); ok {
		v = change.X
	}
	if box, ok := v.(*ssa.MakeInterface); ok {
		v = box.X
	}
	methods := types.NewMethodSet(v.Type())
	return methods.Lookup(nil, "WriteHeader") != nil
}

// compared notes the texts that the function compares, with an operator or by a
// function that takes as long whatever they are, and the reads that count.
func (f *function) compared() {
	note := func(values ...ssa.Value) {
		for _, v := range values {
			if ref := f.value(v); ref != summary.None && !isConstant(v) {
				f.out.Compared = append(f.out.Compared, ref)
			}
		}
	}
	for _, block := range f.fn.Blocks {
		for _, instr := range block.Instrs {
			switch i := instr.(type) {
			case *ssa.BinOp:
				if (i.Op == token.EQL || i.Op == token.NEQ) && (isToken(i.X, 0) || isToken(i.Y, 0)) {
					note(i.X, i.Y)
				}
			case *ssa.Lookup:
				if known.CountsAsRead(typeName(i.X.Type())) {
					f.value(i)
				}
			case *ssa.FieldAddr:
				if known.CountsAsRead(strings.TrimPrefix(typeName(i.X.Type()), "*")) {
					f.value(i)
				}
			case *ssa.Call:
				if callee := i.Call.StaticCallee(); callee != nil && known.Compares(funcID(callee)) {
					note(i.Call.Args...)
				}
			}
		}
	}
}

// isToken reports whether a text is a field or an entry that is named a token.
func isToken(v ssa.Value, depth int) bool {
	if depth > 4 {
		return false
	}
	switch v := v.(type) {
	case *ssa.UnOp:
		return isToken(v.X, depth+1)
	case *ssa.FieldAddr:
		return known.NamesToken(structOf(v.X.Type()).Field(v.Field).Name())
	case *ssa.Field:
		return known.NamesToken(structOf(v.X.Type()).Field(v.Field).Name())
	case *ssa.Lookup:
		c, ok := v.Index.(*ssa.Const)
		return ok && c.Value != nil && c.Value.Kind() == constant.String && known.NamesToken(constant.StringVal(c.Value))
	case *ssa.TypeAssert:
		return isToken(v.X, depth+1)
	case *ssa.Extract:
		return isToken(v.Tuple, depth+1)
	case *ssa.MakeInterface:
		return isToken(v.X, depth+1)
	case *ssa.Parameter:
		return known.NamesToken(v.Name())
	case *ssa.Phi:
		for _, edge := range v.Edges {
			if isToken(edge, depth+1) {
				return true
			}
		}
	}
	return false
}

func isConstant(v ssa.Value) bool { _, ok := v.(*ssa.Const); return ok }
