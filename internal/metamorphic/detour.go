package metamorphic

import "fmt"

// A detour is another way for a value to get to where it is used. It gives the
// text to put before and after the expression; "" and "" where it cannot.
type detour func(s *stop) (before, after string)

// A stop is an expression on which a detour is made.
type stop struct {
	site
	*Draft
	h *additions
	t string // the name of its type
}

// through is the rewrite that makes a detour of every value that matters.
func through(way detour) func(*Draft) {
	return func(d *Draft) {
		for _, at := range d.sites() {
			h := d.additionsOf(at.file.pkg)
			s := &stop{site: at, Draft: d, h: h, t: h.typeName(at.typ)}
			if s.t == "" {
				continue
			}
			if before, after := way(s); before != "" {
				d.wrap(at.file, at.expr, before, after)
			}
		}
	}
}

// declare adds a declaration for the stop's type; its text may say NAME, TYPE
// and, for the struct that boxes a value of the type, BOX.
func (s *stop) declare(stem, text string) string {
	return s.h.declare(stem, s.t, s.fill(text))
}

// box is a struct type that holds a value of the stop's type.
func (s *stop) box() string {
	return s.h.declare("Box", s.t, fmt.Sprintf("type NAME struct{ v %s }", s.t))
}
