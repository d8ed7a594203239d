package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/report/picture"
)

// mostApart is how many calls, or credentials, the picture shows one by one.
// More would be too many to look at: it takes those of a kind together then.
const mostApart = 40

// htmlBox is a box of the picture with its marks.
type htmlBox struct {
	picture.Box
	Marks htmlMarks
}

// htmlPicture shows which calls reach which credentials, for which scopes.
type htmlPicture struct {
	picture.Picture
	Boxes []htmlBox
	// Grouped says that calls of one method stand together.
	Grouped bool
}

// Picture draws it; nil where there is nothing to draw.
func (p *htmlPage) Picture() *htmlPicture {
	if len(p.Calls)+len(p.Credentials) == 0 {
		return nil
	}
	d := &drawing{htmlPage: p, nodes: map[string]*drawnNode{}}
	for i := range p.Calls {
		d.call(&p.Calls[i])
	}
	for i := range p.Credentials {
		d.credential(&p.Credentials[i])
	}
	drawn := picture.Draw(d.columns(), d.paths)
	pic := &htmlPicture{Picture: drawn, Grouped: len(p.Calls) > mostApart}
	for _, b := range drawn.Boxes {
		n := d.nodes[b.ID]
		pic.Boxes = append(pic.Boxes, htmlBox{b, p.marks(n.programs, n.findings, n.scopes)})
	}
	return pic
}

// ViewWidth and ViewHeight leave room for the heads of the columns, and for the
// lines around the boxes.
func (p *htmlPicture) ViewWidth() int  { return p.Width + 2 }
func (p *htmlPicture) ViewHeight() int { return p.Height + 32 }

// htmlHead is the head of a column of the picture.
type htmlHead struct {
	X    int
	Text string
}

// Heads are those of the columns.
func (p *htmlPicture) Heads() []htmlHead {
	var heads []htmlHead
	for i, text := range []string{"Calls", "Credentials", "Scopes"} {
		heads = append(heads, htmlHead{p.Columns[i], text})
	}
	return heads
}

// drawing collects what the picture shows.
type drawing struct {
	*htmlPage
	order []string
	nodes map[string]*drawnNode
	paths []picture.Path
}

// drawnNode is a node of a column, and what its marks are made of.
type drawnNode struct {
	picture.Node
	column   int
	members  int
	verdicts []string
	programs []int
	findings []Finding
	scopes   []string
}

// node finds the node of that id, or makes it with what shown returns.
func (d *drawing) node(column int, id string, shown func() picture.Node) *drawnNode {
	n := d.nodes[id]
	if n == nil {
		n = &drawnNode{Node: shown(), column: column}
		n.ID = id
		d.nodes[id] = n
		d.order = append(d.order, id)
	}
	n.members++
	return n
}

func (d *drawing) path(kind string, nodes ...string) {
	known := slices.ContainsFunc(d.paths, func(p picture.Path) bool { return p.Kind == kind && slices.Equal(p.Nodes, nodes) })
	if !known {
		d.paths = append(d.paths, picture.Path{Nodes: nodes, Kind: kind})
	}
}

func (d *drawing) call(c *Call) {
	id := d.callID(c)
	n := d.node(0, id, func() picture.Node {
		return picture.Node{Label: shortMethod(c.Method), Note: c.Position.atLine(), Kind: "call", Link: d.anchors["call "+c.ID]}
	})
	n.programs = append(n.programs, d.programsWith([]string{c.ID}, nil)...)
	n.findings = append(n.findings, d.findingsOn(onCall(*c))...)
	n.scopes = append(n.scopes, d.scopesOfCall(c.ID)...)
	if !slices.ContainsFunc(c.Credentials, func(id string) bool { return d.creds[id] != nil }) {
		d.path("", id)
	}
}

func (d *drawing) credential(c *Credential) {
	id := d.credentialID(c)
	n := d.node(1, id, func() picture.Node {
		return picture.Node{Label: c.ID, Note: word(kindWords, c.Kind), Kind: "cred", Link: d.anchors["cred "+c.ID]}
	})
	n.programs = append(n.programs, d.programsWith(nil, []string{c.ID})...)
	n.findings = append(n.findings, d.findingsOn(onCredential(c.ID))...)
	n.scopes = append(n.scopes, scopesOfCredential(c)...)

	served := map[string]bool{}
	for _, row := range c.Scopes {
		scope, kind := d.scope(c, row), verdictKind(row)
		if folded(c, row) {
			d.path(kindOfRest(row), id, scope)
			continue
		}
		drawn := false
		for _, call := range usedBy(row) {
			if known := d.calls[call]; known != nil && slices.Contains(known.Credentials, c.ID) {
				d.path(kind, d.callID(known), id, scope)
				served[call], drawn = true, true
			}
		}
		if !drawn {
			d.path(kind, id, scope)
		}
	}
	for i := range d.Calls {
		if call := &d.Calls[i]; slices.Contains(call.Credentials, c.ID) && !served[call.ID] {
			d.path("", d.callID(call), id)
		}
	}
	if len(c.Scopes) == 0 && len(c.Calls) == 0 {
		d.path("", id)
	}
}

// kindOfRest is one kind for all of a default list that is to go, whether or not
// something narrower takes its place.
func kindOfRest(row ScopeRow) string {
	if row.Verdict == VerdictOverRequested {
		return verdictWords[VerdictOverRequested]
	}
	return verdictKind(row)
}

// usedBy are the calls that use the scope. Those that a scope could serve which
// no call needs do not.
func usedBy(row ScopeRow) []string {
	if row.Verdict == VerdictOverRequested && len(row.ReplacedBy) == 0 {
		return nil
	}
	return row.Calls
}

// scope is the id of the scope's node. What a default list holds in excess is
// one node.
func (d *drawing) scope(c *Credential, row ScopeRow) string {
	kind := verdictKind(row)
	id, shown := "scope "+row.Scope, picture.Node{Label: cellScope(row.Scope), Kind: string(row.Class), Link: d.anchors["cred "+c.ID]}
	if folded(c, row) {
		id, shown.Label, shown.Kind = "rest "+kindOfRest(row)+" "+c.ID, "rest of the default list", "many"
	}
	n := d.node(2, id, func() picture.Node { return shown })
	if !slices.Contains(n.verdicts, kind) {
		n.verdicts = append(n.verdicts, kind)
	}
	n.programs = append(n.programs, d.programsWith(nil, []string{c.ID})...)
	n.findings = append(n.findings, d.findingsOn(func(f Finding) bool {
		return f.Credential == c.ID && slices.Contains(f.Scopes, row.Scope)
	})...)
	n.scopes = append(append(n.scopes, row.Scope), row.ReplacedBy...)
	return id
}

func (d *drawing) callID(c *Call) string {
	if len(d.Calls) > mostApart {
		return "method " + c.Method
	}
	return "call " + c.ID
}

func (d *drawing) credentialID(c *Credential) string {
	if len(d.Credentials) > mostApart {
		return fmt.Sprintf("kind %s %s", c.Kind, c.Principal)
	}
	return "cred " + c.ID
}

// columns puts the nodes into words and into their columns.
func (d *drawing) columns() [][]picture.Node {
	columns := make([][]picture.Node, 3)
	for _, id := range d.order {
		n := d.nodes[id]
		n.describe()
		columns[n.column] = append(columns[n.column], n.Node)
	}
	return columns
}

// describe completes the words of a node when all its members are known.
func (n *drawnNode) describe() {
	switch {
	case n.column == 2:
		class := n.Kind
		if n.Kind == "many" {
			class = count(n.members, "scope")
		}
		n.Note = class + ": " + strings.Join(n.verdicts, ", ")
	case n.members > 1 && n.column == 0:
		n.Note = count(n.members, "call")
	case n.members > 1:
		n.Label = count(n.members, "credential")
	}
	n.About = fmt.Sprintf("%s, %s", n.Label, n.Note)
}
