package extract

import (
	"fmt"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/chatscopelint/chatscopelint/internal/known"
)

// funcID is the ID of a function: as go/ssa prints it, without type arguments.
func funcID(fn *ssa.Function) string { return withoutTypeArgs(origin(fn).RelString(nil)) }

// typeName is the form in which summaries name a type.
//
// A type has one name: that of an alias is the type's, and what parameters are
// called is left out.
func typeName(t types.Type) string {
	switch t := types.Unalias(t).(type) {
	case *types.Pointer:
		return "*" + typeName(t.Elem())
	case *types.Slice:
		return "[]" + typeName(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), typeName(t.Elem()))
	case *types.Map:
		return "map[" + typeName(t.Key()) + "]" + typeName(t.Elem())
	case *types.Chan:
		return [...]string{"chan ", "chan<- ", "<-chan "}[t.Dir()] + typeName(t.Elem())
	case *types.Signature:
		return "func" + tupleName(t.Params()) + tupleName(t.Results())
	default:
		return withoutTypeArgs(types.TypeString(t, nil))
	}
}

func tupleName(tuple *types.Tuple) string {
	var names []string
	for v := range tuple.Variables() {
		names = append(names, typeName(v.Type()))
	}
	return "(" + strings.Join(names, ", ") + ")"
}

// withoutTypeArgs cuts "[...]" that follows a name. The brackets of arrays,
// slices and maps stand before one.
func withoutTypeArgs(s string) string {
	if !strings.Contains(s, "[") {
		return s
	}
	var b strings.Builder
	depth := 0
	for i := 0; i < len(s); i++ {
		switch {
		case depth > 0 && s[i] == '[':
			depth++
		case depth > 0 && s[i] == ']':
			depth--
		case depth == 0 && s[i] == '[' && i > 0 && isNameByte(s[i-1]) && !strings.HasSuffix(s[:i], "map"):
			depth = 1
		case depth == 0:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

func isNameByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// structOf is the struct type of x's fields: of a struct or a pointer to one.
func structOf(t types.Type) *types.Struct {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, _ := coreStruct(t)
	return s
}

func coreStruct(t types.Type) (*types.Struct, bool) {
	s, ok := t.Underlying().(*types.Struct)
	return s, ok
}

// tracked reports whether a value of the type can hold anything that matters:
// a client, a credential, a function, a string, a condition.
func tracked(t types.Type) bool {
	if t == nil || isForeign(t) {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&(types.IsString|types.IsBoolean) != 0 || u.Kind() == types.UnsafePointer || isEnumeration(t)
	case *types.Interface:
		return !isError(t)
	case *types.Struct:
		return true
	case *types.Slice:
		return isByte(u.Elem()) || tracked(u.Elem())
	case *types.Array:
		return tracked(u.Elem())
	case *types.Pointer:
		return true
	}
	return true
}

// isEnumeration reports whether the type is one of integers that a program names:
// its constants may tell what the program does.
func isEnumeration(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || known.Standard(named.Obj().Pkg().Path()) || known.Library(named.Obj().Pkg().Path()) {
		return false
	}
	basic, ok := named.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsInteger != 0
}

// isForeign reports whether t is a struct type of the standard library, or a
// pointer to one, that can hold no client and no credential: a file, a buffer,
// a time.
func isForeign(t types.Type) bool {
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.TypeArgs().Len() > 0 || !known.Closes(named.Obj().Pkg().Path()) {
		return false
	}
	_, ok = named.Underlying().(*types.Struct)
	return ok
}

// isByte reports whether slices of t are texts in another form.
func isByte(t types.Type) bool { return types.Identical(t.Underlying(), types.Typ[types.Byte]) }

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// aggregate reports whether values of the type are copied part by part.
func aggregate(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array:
		return true
	}
	return false
}
