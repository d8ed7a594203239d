package appsscript

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dop251/goja/ast"
	jsfile "github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// A file is a script file of a project.
type file struct {
	name  string // as the report names it
	text  []byte
	lines []int // the offsets at which lines begin
	body  []ast.Statement
}

// The bounds of what is read. The parser is recursive, so that a text of
// brackets alone could exhaust the stack.
const (
	maxFileSize = 2 << 20
	maxNesting  = 1000
)

// parse reads a script file of the project. An error names file, line and
// column.
func (p Project) parse(name string) (*file, error) {
	path := p.path(name)
	text, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(name)))
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %w", path, withoutPath(err))
	}
	return parseScript(path, text)
}

func parseScript(name string, text []byte) (f *file, err error) {
	f = &file{name: name, text: bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")), lines: []int{0}}
	for i, c := range f.text {
		if c == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	if len(f.text) > maxFileSize {
		return nil, fmt.Errorf("%s:1:1: is larger than %d bytes, which is not read", name, maxFileSize)
	}
	if at := tooDeep(f.text); at >= 0 {
		return nil, fmt.Errorf("%s: is nested too deep to be read", positionIn(name, f.text, at))
	}
	defer func() {
		if broken := recover(); broken != nil {
			f, err = nil, fmt.Errorf("%s:1:1: the JavaScript parser gives up on it: %v", name, broken)
		}
	}()
	program, err := parser.ParseFile(nil, "", string(f.text), 0, parser.WithDisableSourceMaps)
	if err != nil {
		return nil, f.explain(err)
	}
	f.body = program.Body
	return f, nil
}

// tooDeep is the offset of the bracket that is nested too deep, counted
// coarsely, or -1.
func tooDeep(text []byte) int {
	depth := 0
	for i, c := range text {
		switch c {
		case '(', '[', '{':
			if depth++; depth > maxNesting {
				return i
			}
		case ')', ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return -1
}

// explain words a parser's error, with what to do where that is known.
func (f *file) explain(err error) error {
	at, message := jsfile.Position{Line: 1, Column: 1}, err.Error()
	var list parser.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		at, message = list[0].Position, list[0].Message
	}
	place := fmt.Sprintf("%s:%d:%d", f.name, max(at.Line, 1), max(at.Column, 1))
	if strings.Contains(message, "reserved word") && f.isModule(at.Line) {
		return fmt.Errorf("%s: an import or export of an ES module, which Apps Script does not run; name the folder of the bundled output as rootDir in .clasp.json", place)
	}
	return fmt.Errorf("%s: does not parse: %s", place, message)
}

func (f *file) isModule(line int) bool {
	if line < 1 || line > len(f.lines) {
		return false
	}
	text := bytes.TrimSpace(f.text[f.lines[line-1]:])
	return bytes.HasPrefix(text, []byte("import")) || bytes.HasPrefix(text, []byte("export"))
}

// position is the place of an index of the syntax tree.
func (f *file) position(idx jsfile.Idx) model.Position {
	offset := min(max(int(idx)-1, 0), len(f.text))
	low, high := 0, len(f.lines)
	for high-low > 1 { // the last line that begins at or before offset
		if middle := (low + high) / 2; f.lines[middle] <= offset {
			low = middle
		} else {
			high = middle
		}
	}
	return model.Position{File: f.name, Line: low + 1, Column: offset - f.lines[low] + 1}
}
