package appsscript

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A node is a JSON value with the place where it stands.
type node struct {
	at      model.Position
	text    string // of a string
	isText  bool
	isList  bool
	isTable bool
	list    []*node
	table   map[string]*node
	keys    map[string]model.Position // where the key of an entry stands
}

// entry is a value below n, or nil.
func (n *node) entry(path ...string) *node {
	for _, key := range path {
		if n == nil {
			return nil
		}
		n = n.table[key]
	}
	return n
}

// A document is JSON text that is being read.
type document struct {
	name string
	text []byte
	dec  *json.Decoder
}

// parseJSON reads a JSON file. An error names file, line and column.
func parseJSON(name string, text []byte) (*node, error) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	// The decoder of tokens, which tells where they stand, does not tell where
	// an error does.
	var whole any
	if err := json.Unmarshal(text, &whole); err != nil {
		at := len(text)
		if syntax, ok := errors.AsType[*json.SyntaxError](err); ok && !strings.Contains(err.Error(), "unexpected end") {
			at = int(syntax.Offset) - 1
		}
		return nil, fmt.Errorf("%s: is not JSON: %w", positionIn(name, text, at), err)
	}
	d := &document{name: name, text: text, dec: json.NewDecoder(bytes.NewReader(text))}
	return d.value(0)
}

const maxJSONDepth = 200

func (d *document) value(depth int) (*node, error) {
	n := &node{at: d.position(d.next())}
	token, err := d.dec.Token()
	if err != nil {
		return nil, err
	}
	if depth > maxJSONDepth {
		return nil, fmt.Errorf("%s: the JSON is nested too deep", n.at)
	}
	switch token := token.(type) {
	case string:
		n.text, n.isText = token, true
	case json.Delim:
		if token == '[' {
			n.isList = true
			return n, d.elements(n, depth)
		}
		n.isTable = true
		return n, d.entries(n, depth)
	}
	return n, nil
}

func (d *document) elements(n *node, depth int) error {
	for d.dec.More() {
		element, err := d.value(depth + 1)
		if err != nil {
			return err
		}
		n.list = append(n.list, element)
	}
	_, err := d.dec.Token()
	return err
}

func (d *document) entries(n *node, depth int) error {
	n.table, n.keys = make(map[string]*node), make(map[string]model.Position)
	for d.dec.More() {
		at := d.position(d.next())
		key, err := d.dec.Token()
		if err != nil {
			return err
		}
		value, err := d.value(depth + 1)
		if err != nil {
			return err
		}
		if name, ok := key.(string); ok {
			n.table[name], n.keys[name] = value, at
		}
	}
	_, err := d.dec.Token()
	return err
}

// next is the offset of the next token: the decoder stands at the end of the
// last one.
func (d *document) next() int {
	at := int(d.dec.InputOffset())
	for at < len(d.text) && bytes.IndexByte([]byte(" \t\r\n,:"), d.text[at]) >= 0 {
		at++
	}
	return at
}

func (d *document) position(offset int) model.Position { return positionIn(d.name, d.text, offset) }

// positionIn is the place of an offset in a text.
func positionIn(name string, text []byte, offset int) model.Position {
	before := text[:min(max(offset, 0), len(text))]
	return model.Position{File: name, Line: 1 + bytes.Count(before, []byte("\n")), Column: len(before) - bytes.LastIndexByte(before, '\n')}
}
