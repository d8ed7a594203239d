// Package markdown writes pages in GitHub's Markdown that keep two promises. No
// text in them can change the page: all names and messages go through [Code] or
// [Text]. And no page is longer than its limit: what does not fit is left out as a
// whole, and counted.
package markdown

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
)

// Page is a page of sections, between a head and a foot that are always there.
type Page struct {
	// Limit is the greatest number of bytes.
	Limit int
	// Head and Foot are paragraphs, short ones.
	Head, Foot string
	// Rest is a sentence that says where to find what is left out.
	Rest string

	sections []*Section
}

// Section is a part of a page. However long the others are, it has a share of it.
type Section struct {
	blocks []Block
}

// Block is a list or a table, of items that are shown or left out one by one.
type Block struct {
	// Of names an item: "scope".
	Of string
	// Before and After stand around the items.
	Before, After string
	// Items are whole lines.
	Items []string
}

// Section begins the next section.
func (p *Page) Section() *Section {
	s := &Section{}
	p.sections = append(p.sections, s)
	return s
}

// Add puts a block at the end of the section. One without items is none.
func (s *Section) Add(b Block) {
	if len(b.Items) > 0 {
		s.blocks = append(s.blocks, b)
	}
}

// What the sentences take that say what is left out, of a page and of a block.
const pageNote, blockNote = 500, 100

// WriteTo writes the page to w.
func (p *Page) WriteTo(w io.Writer) (int64, error) {
	later := 0
	for _, s := range p.sections {
		later += s.size()
	}
	room := p.Limit - len(p.Head) - len("\n") - len(p.Foot)
	if later <= room {
		room = math.MaxInt
	} else {
		room -= pageNote
	}
	out := writer{}
	for _, s := range p.sections {
		// Half of the room is the section's, and what those after it do not need.
		later -= s.size()
		share := max(room/2, room-later)
		room -= share
		room += out.section(s, share)
	}
	n, err := io.WriteString(w, p.Head+out.note(p)+out.text.String()+"\n"+p.Foot)
	return int64(n), err
}

func (s *Section) size() int {
	n := 0
	for _, b := range s.blocks {
		n += b.frame() + len(strings.Join(b.Items, ""))
	}
	return n
}

// frame is what a block takes besides its items, with a note.
func (b Block) frame() int { return len("\n") + len(b.Before) + len(b.After) + blockNote }

// writer writes what there is room for, and counts the rest.
type writer struct {
	text  strings.Builder
	names []string // of what is left out
	left  map[string]int
}

// section returns the room that is left.
func (w *writer) section(s *Section, room int) int {
	for _, b := range s.blocks {
		smallest := slices.MinFunc(b.Items, func(x, y string) int { return len(x) - len(y) })
		if b.frame()+len(smallest) > room {
			w.leaveOut(b.Of, len(b.Items))
			continue
		}
		room -= b.frame()
		w.text.WriteString("\n" + b.Before)
		left := 0
		for _, item := range b.Items {
			if len(item) > room {
				left++
				continue
			}
			room -= len(item)
			w.text.WriteString(item)
		}
		w.text.WriteString(b.After)
		if left > 0 {
			fmt.Fprintf(&w.text, "\n%s left out here.\n", count(left, b.Of))
			w.leaveOut(b.Of, left)
		}
	}
	return room
}

func (w *writer) leaveOut(name string, n int) {
	if w.left == nil {
		w.left = map[string]int{}
	}
	if w.left[name] == 0 {
		w.names = append(w.names, name)
	}
	w.left[name] += n
}

// note says what is left out of the page, "" if nothing is.
func (w *writer) note(p *Page) string {
	if len(w.names) == 0 {
		return ""
	}
	var counts []string
	for _, name := range w.names {
		counts = append(counts, count(w.left[name], name))
	}
	return fmt.Sprintf("\n**Left out, for a page of no more than %d bytes: %s.** %s\n", p.Limit, strings.Join(counts, ", "), p.Rest)
}

// count says "1 scope" or "3 scopes".
func count(n int, name string) string {
	if n == 1 {
		return "1 " + name
	}
	return fmt.Sprintf("%d %ss", n, name)
}
