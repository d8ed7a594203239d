package extract

import (
	"go/ast"
	"go/token"
	"path"
	"path/filepath"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A syntax answers what SSA forgets of the source.
type syntax struct {
	calls map[token.Pos]*ast.CallExpr // by the opening parenthesis
}

func indexSyntax(files []*ast.File) *syntax {
	s := &syntax{calls: make(map[token.Pos]*ast.CallExpr)}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				s.calls[call.Lparen] = call
			}
			return true
		})
	}
	return s
}

// callee is where the called function or method is named.
func (s *syntax) callee(lparen token.Pos) token.Pos {
	call := s.calls[lparen]
	if call == nil {
		return lparen
	}
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.SelectorExpr:
		return fun.Sel.Pos()
	case *ast.IndexExpr:
		return fun.X.Pos()
	case *ast.IndexListExpr:
		return fun.X.Pos()
	default:
		return fun.Pos()
	}
}

// arg is where argument i of a call stands, not counting a receiver.
func (s *syntax) arg(lparen token.Pos, i int) token.Pos {
	if call := s.calls[lparen]; call != nil && i >= 0 && i < len(call.Args) {
		return call.Args[i].Pos()
	}
	return token.NoPos
}

// position is pos in the form of the model.
func (x *extractor) position(pos token.Pos) model.Position {
	if !pos.IsValid() {
		return model.Position{}
	}
	p := x.prog.Fset.Position(pos)
	return model.Position{File: path.Join(x.in.Types.Path(), filepath.Base(p.Filename)), Line: p.Line, Column: p.Column}
}

// variadicPositions finds where the elements of the slice stand that a call
// with variadic arguments makes: SSA has no position for a constant.
func (x *extractor) variadicPositions(fn *ssa.Function) map[*ssa.Store]token.Pos {
	positions := make(map[*ssa.Store]token.Pos)
	for _, block := range fn.Blocks {
		for _, instr := range block.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue
			}
			common := call.Common()
			sig := common.Signature()
			if !sig.Variadic() || len(common.Args) == 0 {
				continue
			}
			slice, ok := common.Args[len(common.Args)-1].(*ssa.Slice)
			if !ok {
				continue
			}
			array, ok := slice.X.(*ssa.Alloc)
			if !ok || array.Comment != "varargs" {
				continue
			}
			fixed := sig.Params().Len() - 1
			for i, store := range elementStores(array) {
				positions[store] = x.syntax.arg(common.Pos(), fixed+i)
			}
		}
	}
	return positions
}

// elementStores are the stores into the elements of an array, by their index.
func elementStores(array *ssa.Alloc) map[int]*ssa.Store {
	stores := make(map[int]*ssa.Store)
	for _, ref := range *array.Referrers() {
		addr, ok := ref.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		index, ok := addr.Index.(*ssa.Const)
		if !ok {
			continue
		}
		for _, use := range *addr.Referrers() {
			if store, ok := use.(*ssa.Store); ok {
				stores[int(index.Int64())] = store
			}
		}
	}
	return stores
}
