package metamorphic

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"path"
	"slices"
	"strings"
)

// A Draft is a program while it is rewritten: edits of its text, by place, and
// files to add and to drop.
type Draft struct {
	*Program
	edits     map[*File][]edit
	added     map[string]string // by file name
	dropped   map[*File]bool
	moved     map[*File]string // to a file of this name
	additions map[*Package]*additions
	serial    int
}

func newDraft(p *Program) *Draft {
	return &Draft{
		Program:   p,
		edits:     make(map[*File][]edit),
		added:     make(map[string]string),
		dropped:   make(map[*File]bool),
		moved:     make(map[*File]string),
		additions: make(map[*Package]*additions),
	}
}

// An edit replaces the text from start to end. What is put around an
// expression are two edits of no length that know how far it reaches, so that
// those of nested expressions nest.
type edit struct {
	start, end int
	text       string
	class      class
	reach      int // of a prefix: where its expression ends; of a suffix: where it starts
}

type class int

// The order of edits at one place.
const (
	suffix class = iota
	prefix
	replacement
)

func (d *Draft) replace(f *File, start, end token.Pos, text string) {
	d.edits[f] = append(d.edits[f], edit{f.offset(start), f.offset(end), text, replacement, 0})
}

// wrap puts text before and after a node, around what is put there within it.
func (d *Draft) wrap(f *File, n ast.Node, before, after string) {
	start, end := f.offset(n.Pos()), f.offset(n.End())
	d.edits[f] = append(d.edits[f], edit{start, start, before, prefix, end}, edit{end, end, after, suffix, start})
}

// insert puts text after whatever ends at the position.
func (d *Draft) insert(f *File, at token.Pos, text string) {
	d.edits[f] = append(d.edits[f], edit{f.offset(at), f.offset(at), text, suffix, -1})
}

// atEnd adds a declaration to the end of a file.
func (d *Draft) atEnd(f *File, text string) {
	d.insert(f, f.Syntax.FileEnd, "\n"+text+"\n")
}

// fresh is a name that the program does not have.
func (d *Draft) fresh(stem string) string {
	d.serial++
	return fmt.Sprintf("meta%s%d", stem, d.serial)
}

// changed reports whether anything was rewritten.
func (d *Draft) changed() bool { return len(d.edits)+len(d.added)+len(d.dropped) > 0 }

// files are the program's files as the draft leaves them, by name.
func (d *Draft) result() (map[string]string, error) {
	files := make(map[string]string)
	for _, f := range d.files() {
		if d.dropped[f] {
			continue
		}
		text, err := apply(string(f.Text), d.edits[f])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if h := d.additions[f.pkg]; h != nil {
			text = withImports(text, f.Syntax.Name.Name, h.importsOf(text))
		}
		files[cmp.Or(d.moved[f], f.Name)] = text
	}
	for pkg, h := range d.additions {
		if text := h.file(pkg.Types.Name()); text != "" {
			files[path.Join(path.Dir(pkg.Files[0].Name), "zz_meta.go")] = text
		}
	}
	for name, text := range d.added {
		files[name] = text
	}
	for name, text := range files {
		formatted, err := format.Source([]byte(text))
		if err != nil {
			return nil, fmt.Errorf("%s is no Go any more: %w\n%s", name, err, text)
		}
		files[name] = string(formatted)
	}
	return files, nil
}

func apply(text string, edits []edit) (string, error) {
	slices.SortStableFunc(edits, func(a, b edit) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.class, b.class), -cmp.Compare(a.reach, b.reach))
	})
	var b strings.Builder
	at := 0
	for _, e := range edits {
		if e.start < at {
			return "", fmt.Errorf("two edits overlap at byte %d: %q", e.start, e.text)
		}
		b.WriteString(text[at:e.start])
		b.WriteString(e.text)
		at = e.end
	}
	b.WriteString(text[at:])
	return b.String(), nil
}

// insertBefore puts text before a node, within what is put around it.
func (d *Draft) insertBefore(f *File, n ast.Node, text string) {
	start, end := f.offset(n.Pos()), f.offset(n.End())
	d.edits[f] = append(d.edits[f], edit{start, start, text, prefix, end})
}

// withImports puts import declarations behind a file's package clause.
func withImports(text, pkg, imports string) string {
	clause := "\npackage " + pkg + "\n"
	before, after, ok := strings.Cut("\n"+text, clause)
	if !ok || imports == "" {
		return text
	}
	return strings.TrimPrefix(before+clause, "\n") + imports + "\n" + after
}
