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

// DecodeYAML reads the one YAML document of data into the value that into
// points to: structs with yaml tags, pointers, slices, maps with string keys,
// text, numbers, booleans, [Text]. name is the file's, for errors. An empty
// file leaves the value as it is.
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
	return nil
}

// malformed places an error of the YAML library. The library names only the
// line, so the column is that of the line's first character that is not blank.
func malformed(name string, data []byte, err error) error {
	e := &YAMLError{name, 1, 1, strings.TrimPrefix(err.Error(), "yaml: ")}
	_, after, _ := strings.Cut(e.Problem, "line ")
	number, problem, ok := strings.Cut(after, ": ")
	line, notNumber := strconv.Atoi(number)
	if !ok || notNumber != nil {
		return e
	}
	e.Line, e.Problem = line, problem
	if lines := bytes.Split(data, []byte("\n")); line <= len(lines) {
		text := lines[line-1]
		e.Column = 1 + len(text) - len(bytes.TrimLeft(text, " \t"))
	}
	return e
}

var textType = reflect.TypeFor[Text]()

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
	case n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null":
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
		if key.Kind != yaml.ScalarNode || key.Anchor != "" {
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
