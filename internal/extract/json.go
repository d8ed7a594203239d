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
	named := summary.JSONType{Type: typeName(t)}
	tagged := false
	for i := range s.NumFields() {
		tag, ok := reflect.StructTag(s.Tag(i)).Lookup("json")
		name, _, _ := strings.Cut(tag, ",")
		tagged = tagged || ok
		switch {
		case name == "-" || !s.Field(i).Exported():
			continue
		case name == "":
			name = s.Field(i).Name()
		}
		named.Fields = append(named.Fields, summary.JSONField{Field: s.Field(i).Name(), Name: name})
	}
	if tagged {
		x.out.JSON = append(x.out.JSON, named)
	}
}
