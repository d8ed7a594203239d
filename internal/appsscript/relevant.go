package appsscript

import (
	"reflect"

	"github.com/dop251/goja/ast"
)

// Of a bundle of libraries most functions cannot matter: they name nothing that
// makes calls, and no function that does. Ways do not begin with such.

// namesIn are the names that the functions of a syntax tree hold, of variables
// and properties, by the function; what a function within holds it holds too.
func namesIn(list []ast.Statement) map[ast.Node]map[string]bool {
	found := make(map[ast.Node]map[string]bool)
	var within []map[string]bool
	var walk func(v reflect.Value, depth int)
	note := func(name string) {
		for _, names := range within {
			names[name] = true
		}
	}
	walk = func(v reflect.Value, depth int) {
		if depth > 4*maxDepth {
			return
		}
		switch v.Kind() {
		case reflect.Interface:
			walk(v.Elem(), depth+1)
		case reflect.Pointer:
			if v.IsNil() {
				return
			}
			switch n := v.Interface().(type) {
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
				names := make(map[string]bool)
				found[n.(ast.Node)] = names
				within = append(within, names)
				walk(v.Elem(), depth+1)
				within = within[:len(within)-1]
				return
			}
			walk(v.Elem(), depth+1)
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), depth+1)
			}
		case reflect.Struct:
			switch n := v.Interface().(type) {
			case ast.Identifier:
				note(string(n.Name))
				return
			case ast.StringLiteral:
				note(n.Value.String())
				return
			}
			for i := range v.NumField() {
				walk(v.Field(i), depth+1)
			}
		}
	}
	walk(reflect.ValueOf(list), 0)
	return found
}

// weigh finds out which of the functions that were made can matter.
func (r *run) weigh() {
	r.matters = make(map[ast.Node]bool)
	names := make(map[string]bool)
	for _, symbol := range []string{"UrlFetchApp", "ScriptApp", "OAuth2", "eval", "Function"} {
		names[symbol] = true
	}
	for symbol := range builtinServices {
		names[symbol] = true
	}
	for _, symbols := range []map[string]string{advancedServices, r.manifest.services, r.manifest.libraries} {
		for symbol := range symbols {
			names[symbol] = true
		}
	}
	for name, c := range r.global.vars {
		if !isFunction(c.v) && name != "this" {
			names[name] = true // it may be set for others to read
		}
	}
	for changed := true; changed; {
		changed = false
		for _, f := range r.functions {
			if r.matters[f.literal] || !meet(r.names[f.literal], names) {
				continue
			}
			r.matters[f.literal], changed = true, true
			if f.name != "" {
				names[f.name] = true
			}
		}
	}
}

func meet(a, b map[string]bool) bool {
	for name := range a {
		if b[name] {
			return true
		}
	}
	return false
}
