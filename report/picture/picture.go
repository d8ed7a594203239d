// Package picture lays out columns of boxes that curves connect, such as calls,
// credentials and scopes. It gives places and sizes; whoever uses it draws them.
// The same input gives the same picture.
package picture

import (
	"cmp"
	"fmt"
	"slices"
)

// Node is a box to be placed.
type Node struct {
	// ID is how paths name it.
	ID string
	// Label and Note are its two lines of text.
	Label, Note string
	// Kind is for whoever draws it.
	Kind string
	// Link is where the box leads.
	Link string
	// About is the whole text, for those who do not see the picture.
	About string
}

// Path is a way through the picture: the ids of a node in each of some columns
// that stand beside each other.
type Path struct {
	// Nodes are its nodes from left to right.
	Nodes []string
	// Kind is that of its last curve, for whoever draws it.
	Kind string
}

// Picture is what is to be drawn.
type Picture struct {
	// Width and Height are its size.
	Width, Height int
	// Columns are where each column begins.
	Columns []int
	// Boxes are the nodes, column by column.
	Boxes []Box
	// Curves connect them.
	Curves []Curve
}

// Box is a node in its place.
type Box struct {
	Node
	// X and Y are its upper left corner.
	X, Y int
	// W and H are its size.
	W, H int
	// Paths are the numbers of the paths through it.
	Paths []int
}

// Curve connects two boxes.
type Curve struct {
	// From and To are the ids of the boxes.
	From, To string
	// Kind is that of the paths that end with it, or empty.
	Kind string
	// D is its course, as the d attribute of an SVG path has it.
	D string
	// Paths are the numbers of the paths that run along it.
	Paths []int
}

// The sizes fit a label of labelRunes characters of a fixed width.
const (
	boxWidth   = 272
	boxHeight  = 40
	rowHeight  = 50
	gap        = 116
	labelRunes = 34
)

// Draw places the columns beside each other. The middle ones keep the order of
// their nodes; the first and the last are sorted by their neighbours, so that
// fewer curves cross.
func Draw(columns [][]Node, paths []Path) Picture {
	columns = slices.Clone(columns)
	if last := len(columns) - 1; last > 0 {
		columns[0] = nearTo(columns[0], columns[1], paths)
		columns[last] = nearTo(columns[last], columns[last-1], paths)
	}
	p := Picture{Width: len(columns)*(boxWidth+gap) - gap}
	for _, nodes := range columns {
		p.Height = max(p.Height, len(nodes)*rowHeight)
	}
	box := map[string]*Box{}
	for i, nodes := range columns {
		p.Columns = append(p.Columns, i*(boxWidth+gap))
		for j, n := range nodes {
			n.Label, n.Note = End(n.Label, labelRunes), End(n.Note, labelRunes)
			p.Boxes = append(p.Boxes, Box{
				Node: n, W: boxWidth, H: boxHeight,
				X: p.Columns[i],
				Y: (2*j+1)*p.Height/(2*len(nodes)) - boxHeight/2,
			})
		}
	}
	for i := range p.Boxes {
		box[p.Boxes[i].ID] = &p.Boxes[i]
	}
	p.connect(box, paths)
	return p
}

// connect follows the paths. Those that share a way share its curve.
func (p *Picture) connect(box map[string]*Box, paths []Path) {
	type way struct{ from, to, kind string }
	curves := map[way]int{}
	for number, path := range paths {
		for i, id := range path.Nodes {
			box[id].Paths = append(box[id].Paths, number)
			if i == 0 {
				continue
			}
			w := way{path.Nodes[i-1], id, ""}
			if i == len(path.Nodes)-1 {
				w.kind = path.Kind
			}
			at, seen := curves[w]
			if !seen {
				at = len(p.Curves)
				curves[w] = at
				p.Curves = append(p.Curves, Curve{From: w.from, To: w.to, Kind: w.kind, D: course(box[w.from], box[w.to])})
			}
			p.Curves[at].Paths = append(p.Curves[at].Paths, number)
		}
	}
}

// nearTo sorts nodes by the mean place of the nodes beside them that paths
// connect them with. Those without any come last.
func nearTo(nodes, beside []Node, paths []Path) []Node {
	place := map[string]int{}
	for i, n := range beside {
		place[n.ID] = i
	}
	sum, number := map[string]int{}, map[string]int{}
	note := func(id, neighbour string) {
		if at, ok := place[neighbour]; ok {
			sum[id] += at
			number[id]++
		}
	}
	for _, p := range paths {
		for i := 1; i < len(p.Nodes); i++ {
			note(p.Nodes[i-1], p.Nodes[i])
			note(p.Nodes[i], p.Nodes[i-1])
		}
	}
	mean := func(n Node) float64 {
		if number[n.ID] == 0 {
			return float64(len(beside))
		}
		return float64(sum[n.ID]) / float64(number[n.ID])
	}
	sorted := slices.Clone(nodes)
	slices.SortStableFunc(sorted, func(a, b Node) int { return cmp.Compare(mean(a), mean(b)) })
	return sorted
}

// course is a curve from the right side of one box to the left side of another.
func course(from, to *Box) string {
	x1, y1 := from.X+from.W, from.Y+from.H/2
	x2, y2 := to.X, to.Y+to.H/2
	middle := (x1 + x2) / 2
	return fmt.Sprintf("M%d %dC%d %d %d %d %d %d", x1, y1, middle, y1, middle, y2, x2, y2)
}

// End is a text of at most n characters. Of a longer one it is the end, which
// tells methods and files apart.
func End(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return "…" + string(runes[len(runes)-n+1:])
}
