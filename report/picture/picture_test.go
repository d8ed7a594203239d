package picture

import (
	"reflect"
	"testing"
)

func nodes(ids ...string) []Node {
	var list []Node
	for _, id := range ids {
		list = append(list, Node{ID: id, Label: id})
	}
	return list
}

// TestDraw has a call and a scope that stand the wrong way round, so that their
// curves would cross.
func TestDraw(t *testing.T) {
	columns := [][]Node{nodes("call 2", "call 1"), nodes("cred 1", "cred 2"), nodes("scope 2", "scope 1", "idle")}
	paths := []Path{
		{Nodes: []string{"call 1", "cred 1", "scope 1"}, Kind: "keep"},
		{Nodes: []string{"call 2", "cred 2", "scope 2"}, Kind: "add"},
		{Nodes: []string{"cred 2", "scope 2"}, Kind: "add"},
		{Nodes: []string{"call 1", "cred 2"}},
	}
	p := Draw(columns, paths)

	var order []string
	for _, b := range p.Boxes {
		order = append(order, b.ID)
		if b.X < 0 || b.Y < 0 || b.X+b.W > p.Width || b.Y+b.H > p.Height {
			t.Errorf("%s is not within %d by %d: %+v", b.ID, p.Width, p.Height, b)
		}
	}
	if want := []string{"call 1", "call 2", "cred 1", "cred 2", "scope 1", "scope 2", "idle"}; !reflect.DeepEqual(order, want) {
		t.Errorf("boxes are %q, want %q", order, want)
	}
	type curve struct {
		from, to, kind string
		paths          []int
	}
	var curves []curve
	for _, c := range p.Curves {
		curves = append(curves, curve{c.From, c.To, c.Kind, c.Paths})
	}
	want := []curve{
		{"call 1", "cred 1", "", []int{0}},
		{"cred 1", "scope 1", "keep", []int{0}},
		{"call 2", "cred 2", "", []int{1}},
		{"cred 2", "scope 2", "add", []int{1, 2}},
		{"call 1", "cred 2", "", []int{3}},
	}
	if !reflect.DeepEqual(curves, want) {
		t.Errorf("curves are %v, want %v", curves, want)
	}
	if again := Draw(columns, paths); !reflect.DeepEqual(p, again) {
		t.Error("the same input gives another picture")
	}
}

// TestApart makes sure that boxes of a column never touch, whichever is longest.
func TestApart(t *testing.T) {
	p := Draw([][]Node{nodes("a"), nodes("b", "c", "d", "e", "f"), nodes("g", "h")}, nil)
	for i, a := range p.Boxes {
		for _, b := range p.Boxes[i+1:] {
			if a.X == b.X && a.Y+a.H >= b.Y && b.Y+b.H >= a.Y {
				t.Errorf("%s and %s touch", a.ID, b.ID)
			}
		}
	}
}

func TestEnd(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"short", "short"},
		{"exactly", "exactly"},
		{"internal/a.go", "…l/a.go"},
		{"日本語日本語日本語", "…日本語日本語"},
	} {
		if got := End(c.in, 7); got != c.want {
			t.Errorf("End(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
