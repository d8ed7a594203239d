// Command schema writes the JSON Schema of a report. It is run in the folder
// of package report, whose types, doc comments and constants it turns into
// properties, descriptions and enumerations:
//
//	go run ./schema report.schema.json
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"

	"github.com/invopop/jsonschema"

	"github.com/chatscopelint/chatscopelint/report"
)

func main() {
	if len(os.Args) != 2 {
		fatal(fmt.Errorf("usage: schema FILE, in the folder of package report"))
	}
	data, err := generate(".")
	if err != nil {
		fatal(err)
	}
	if err := os.WriteFile(os.Args[1], data, 0o666); err != nil {
		fatal(err)
	}
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "schema:", err)
	os.Exit(1)
}

// generate makes the schema of report.Report from the type itself and the
// sources in dir, which must be the working directory.
func generate(dir string) ([]byte, error) {
	enums, err := readEnums(dir)
	if err != nil {
		return nil, err
	}
	root := reflect.TypeFor[report.Report]()
	used := map[string]bool{} // by the report; other types of the package have constants too
	r := &jsonschema.Reflector{
		Anonymous: true,
		Mapper: func(t reflect.Type) *jsonschema.Schema {
			if _, ok := enums[t.Name()]; ok && t.PkgPath() == root.PkgPath() {
				used[t.Name()] = true
				return &jsonschema.Schema{Ref: "#/$defs/" + t.Name()}
			}
			return nil
		},
	}
	if err := r.AddGoComments(root.PkgPath(), dir, jsonschema.WithFullComment()); err != nil {
		return nil, err
	}
	for key, text := range r.CommentMap {
		r.CommentMap[key] = oneLine(text)
	}

	s := r.ReflectFromType(root)
	s.Title = report.SchemaName
	for name := range used {
		s.Definitions[name] = &jsonschema.Schema{
			Type:        "string",
			Enum:        enums[name],
			Description: r.CommentMap[root.PkgPath()+"."+name],
		}
	}

	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err = enc.Encode(s)
	return buf.Bytes(), err
}

// oneLine joins the lines of a doc comment, which are broken for the source.
func oneLine(text string) string {
	return strings.Join(strings.Fields(text), " ")
}
