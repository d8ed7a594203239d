package scopemap

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3" // The project's only import of it outside tests.
)

// YAMLError is what is wrong in a YAML file, and where.
type YAMLError struct {
	File         string
	Line, Column int // both start at 1
	Problem      string
}

// Error returns "file:line:column: problem".
func (e *YAMLError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Problem)
}

// Text is a YAML scalar that remembers where it stands, so that what is wrong
// with it can be said there. Use it as the type of a field for [DecodeYAML].
type Text struct {
	Value        string
	Line, Column int // both start at 1; 0 when the file does not have it
}

// String returns the scalar itself.
func (t Text) String() string { return t.Value }

// UnmarshalYAML fills t from a scalar.
func (t *Text) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind != yaml.ScalarNode {
		return errors.New("wants text")
	}
	*t = Text{n.Value, n.Line, n.Column}
	return nil
}

// A Place is where the keys and values of a struct begin. [DecodeYAML] fills a
// field of this type, which has the tag "-", in structs and lists of structs;
// it needs one where a key that is absent must be told of.
type Place struct{ Line, Column int }

// DecodeYAML reads the one YAML document of data into the value that into
// points to: structs with yaml tags, pointers, slices, maps with keys that are
// strings or [Text], text, numbers, booleans, [Text], [Place]. name is the
// file's, for errors. An empty file leaves the value as it is.
//
// It is strict: an unknown or repeated key, a value of another kind, an anchor
// or alias, a second document and malformed YAML are each a *[YAMLError].
func DecodeYAML(name string, data []byte, into any) error {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document yaml.Node
	if err := decoder.Decode(&document); errors.Is(err, io.EOF) {
		return nil
	} else if err != nil {
		return malformed(name, data, err)
	}
	var second yaml.Node
	if err := decoder.Decode(&second); err == nil {
		at := &second
		if len(second.Content) > 0 {
			at = second.Content[0]
		}
		return &YAMLError{name, at.Line, at.Column, "a second document starts here; keep one document in the file"}
	} else if !errors.Is(err, io.EOF) {
		return malformed(name, data, err)
	}
	root := document.Content[0]
	if err := (checker{name}).value(root, reflect.TypeOf(into).Elem()); err != nil {
		return err
	}
	if err := root.Decode(into); err != nil {
		return malformed(name, data, err)
	}
	place(root, reflect.ValueOf(into).Elem())
	return nil
}

// malformed places an error of the YAML library. The library names the line where
// it gave up, which may be that of the structure around the fault, or none: the
// fault is not above the first line without which the file can be read. The column
// is that of the line's first character that is not blank.
func malformed(name string, data []byte, err error) error {
	e := &YAMLError{name, 1, 1, strings.TrimPrefix(err.Error(), "yaml: ")}
	_, after, _ := strings.Cut(e.Problem, "line ")
	number, problem, ok := strings.Cut(after, ": ")
	if line, err := strconv.Atoi(number); ok && err == nil {
		e.Line, e.Problem = line, problem
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	e.Line = max(e.Line, min(1+readable(lines), len(lines)))
	if e.Line <= len(lines) {
		text := lines[e.Line-1]
		e.Column = 1 + len(text) - len(bytes.TrimLeft(text, " \t"))
	}
	return e
}

// readable is how many lines of a file can be read as YAML if the rest is cut off.
func readable(lines [][]byte) int {
	const enough = 500 // of a file that people write; reading is tried that often
	for n := min(len(lines), enough); n > 0; n-- {
		var document yaml.Node
		if err := yaml.Unmarshal(bytes.Join(lines[:n], nil), &document); err == nil {
			return n
		}
	}
	return 0
}

var textType, placeType = reflect.TypeFor[Text](), reflect.TypeFor[Place]()

// checker finds what does not fit in a file, before the library decodes it. The
// library would find most of it too, but says no column, and follows aliases.
type checker struct{ file string }

func (c checker) fail(at *yaml.Node, format string, args ...any) error {
	return &YAMLError{c.file, at.Line, at.Column, fmt.Sprintf(format, args...)}
}

// value checks that n fits a value of type t.
func (c checker) value(n *yaml.Node, t reflect.Type) error {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		return c.fail(n, "anchors and aliases are not read here; write the value out")
	case isNull(n):
		return nil // a key without a value is as good as no key
	case isScalar(t):
		if n.Kind != yaml.ScalarNode || t != textType && n.Decode(reflect.New(t).Interface()) != nil {
			return c.fail(n, "wants %s", kindName(t))
		}
		return nil
	case t.Kind() == reflect.Slice:
		if n.Kind != yaml.SequenceNode {
			return c.fail(n, "wants %s", kindName(t))
		}
		for _, item := range n.Content {
			if isNull(item) { // the library would drop it
				return c.fail(item, "an empty item; remove it")
			}
			if err := c.value(item, t.Elem()); err != nil {
				return err
			}
		}
		return nil
	}
	if n.Kind != yaml.MappingNode {
		return c.fail(n, "wants %s", kindName(t))
	}
	return c.pairs(n, t)
}

// pairs checks the keys of a mapping, and their values.
func (c checker) pairs(n *yaml.Node, t reflect.Type) error {
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode || key.Anchor != "" || t.Kind() == reflect.Map && !isName(key) {
			return c.fail(key, "wants a plain key")
		}
		if seen[key.Value] {
			return c.fail(key, "key %q stands here twice; keep one", key.Value)
		}
		seen[key.Value] = true
		of, known := valueType(t, key.Value)
		if !known {
			return c.fail(key, "unknown key %q; known are %s", key.Value, strings.Join(keys(t), ", "))
		}
		if err := c.value(value, of); err != nil {
			return err
		}
	}
	return nil
}

// isName reports whether a key of a map is one: the library drops one that is
// null, and puts in place of "<<" what stands under it.
func isName(key *yaml.Node) bool {
	return !isNull(key) && key.ShortTag() != "!!merge"
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

func isScalar(t reflect.Type) bool {
	return t == textType || t.Kind() != reflect.Struct && t.Kind() != reflect.Map && t.Kind() != reflect.Slice
}

// valueType returns the type of what stands under key in a struct or map.
func valueType(t reflect.Type, key string) (reflect.Type, bool) {
	if t.Kind() == reflect.Map {
		return t.Elem(), true
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && keyOf(f) == key && key != "-" {
			return f.Type, true
		}
	}
	return nil, false
}

// keys lists the keys of a struct, in the order of its fields.
func keys(t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && keyOf(f) != "-" {
			names = append(names, keyOf(f))
		}
	}
	return names
}

func keyOf(f reflect.StructField) string {
	if name, _, _ := strings.Cut(f.Tag.Get("yaml"), ","); name != "" {
		return name
	}
	return strings.ToLower(f.Name)
}

func kindName(t reflect.Type) string {
	switch {
	case t == textType || t.Kind() == reflect.String:
		return "text"
	case t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.Slice:
		return "a list"
	case t.Kind() == reflect.Map || t.Kind() == reflect.Struct:
		return "keys and values"
	}
	return "a value of type " + t.String()
}

// place fills the fields of type [Place] in v, which was read from n.
func place(n *yaml.Node, v reflect.Value) {
	switch {
	case v.Kind() == reflect.Pointer && !v.IsNil():
		place(n, v.Elem())
	case v.Kind() == reflect.Slice && n.Kind == yaml.SequenceNode:
		for i, item := range n.Content {
			place(item, v.Index(i))
		}
	case v.Kind() == reflect.Struct && v.Type() != textType:
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case f.Type == placeType && f.IsExported():
				v.Field(i).Set(reflect.ValueOf(Place{n.Line, n.Column}))
			case n.Kind == yaml.MappingNode && f.IsExported():
				if value := valueOf(n, keyOf(f)); value != nil {
					place(value, v.Field(i))
				}
			}
		}
	}
}

// valueOf is what stands under key in a mapping, or nil.
func valueOf(n *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}
