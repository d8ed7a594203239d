package extract

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// jsonNames notes under which names the fields of a struct type are written as
// JSON, where a tag says so.
func (x *extractor) jsonNames(t types.Type) {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	fields, tagged := x.jsonFields(s, "", 0)
	if tagged {
		x.out.JSON = append(x.out.JSON, summary.JSONType{Type: typeName(t), Fields: fields})
	}
}

// maxNesting bounds how deep structs are looked at that are embedded in others.
const maxNesting = 4

// jsonFields are the fields of a struct that lies at prefix, those of structs
// that it embeds among them.
func (x *extractor) jsonFields(s *types.Struct, prefix string, depth int) (fields []summary.JSONField, tagged bool) {
	for i := range s.NumFields() {
		field := s.Field(i)
		tag, ok := reflect.StructTag(s.Tag(i)).Lookup("json")
		name, _, _ := strings.Cut(tag, ",")
		tagged = tagged || ok
		elem := field.Type()
		if ptr, ok := elem.Underlying().(*types.Pointer); ok {
			elem = ptr.Elem()
		}
		inner, isStruct := elem.Underlying().(*types.Struct)
		if field.Embedded() && isStruct && name == "" && depth < maxNesting {
			more, moreTagged := x.jsonFields(inner, prefix+field.Name()+".", depth+1)
			fields, tagged = append(fields, more...), tagged || moreTagged
			continue
		}
		if name == "-" || !field.Exported() {
			continue
		}
		if name == "" {
			name = field.Name()
		}
		if _, named := types.Unalias(elem).(*types.Named); isStruct && !named {
			x.localJSON(elem)
		}
		fields = append(fields, summary.JSONField{Field: prefix + field.Name(), Name: name, Type: typeName(elem)})
	}
	return fields, tagged
}
