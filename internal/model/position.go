// Package model holds what a check judges: the Chat API calls of a program,
// the credentials that reach them, and the findings. It knows nothing of how
// they were found nor of how they are shown.
package model

import (
	"cmp"
	"fmt"
)

// A Position is a place in the source. File has the form "import/path/base.go":
// the import path of the file's package and the file's base name, so that a
// position means the same on every machine. That of a script project is the
// file's path relative to the working directory. Line and Column count from 1, the
// column in bytes. The zero Position is "no place".
type Position struct {
	File   string
	Line   int
	Column int
}

// IsValid reports whether p names a place.
func (p Position) IsValid() bool { return p.Line > 0 }

// String returns file:line:column.
func (p Position) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// Compare orders positions by file, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// A Place is a position and the function that holds it.
type Place struct {
	Position Position
	Function string // its ID
}

// A Step is one place on the way from where a credential is made to where it
// is used, and what happens there.
type Step struct {
	Position Position
	Note     string
}
