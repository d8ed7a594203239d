package appsscript

import (
	"path"
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// An output collects what a run finds.
type output struct {
	manifest *source
	calls    []*model.Call
	handlers []*handlerRun
	gaps     []model.Gap
}

func newOutput(r *run) *output { return &output{manifest: ofManifest(r.project, r.manifest)} }

// A madeCall is one way in which a call is made.
type madeCall struct {
	method            scopemap.Method
	client            model.Client
	at                position
	auth              authorization
	certain, possible []string
	toSender          bool
	likely            bool
}

// record notes a call that was found.
func (r *run) record(m madeCall) {
	if !r.recording {
		return
	}
	call := r.out.call(m, r.functionID(), r.project.ID)
	p := model.Path{Dead: r.under.dead, Open: len(m.auth.gaps) > 0}
	for _, g := range m.auth.gaps {
		call.AddGap(g)
	}
	for _, src := range m.auth.sources {
		src.listed = true
		c := src.credential
		if !slices.Contains(c.Calls, call) {
			c.Calls = append(c.Calls, call)
		}
		p.Reaches = append(p.Reaches, &model.Reach{
			Credential: c, Certain: m.certain, Possible: m.possible,
			Closes: m.at, Function: call.Function,
			// A project is one package, that of its manifest, whatever folders
			// its files lie in: no call completes a proof elsewhere.
			Rank: -1,
			Trace: []model.Step{
				{Position: c.Position, Note: "the credential is made here"},
				{Position: m.at, Note: call.Method + " is called here"},
			},
		})
	}
	call.AddPath(p)
	if h := r.under.handler; h != nil {
		h.AddCall(model.HandlerCall{Call: call, Sync: !r.under.async, Async: r.under.async, ToSender: m.toSender && m.method.ID == messagesCreate})
		for _, src := range m.auth.sources {
			h.uses = append(h.uses, src)
		}
	}
}

func (o *output) call(m madeCall, function, id string) *model.Call {
	for _, c := range o.calls {
		if c.Position == m.at && c.Method == m.method.ID {
			c.Likely = c.Likely && m.likely
			return c
		}
	}
	c := &model.Call{Method: m.method.ID, Client: m.client, Position: m.at, Sent: m.at, Likely: m.likely, Function: function, Package: id}
	o.calls = append(o.calls, c)
	return c
}

// gap notes what is not known beside the calls and credentials.
func (r *run) gap(what model.GapKind, at position, reason string) {
	g := model.Gap{What: what, Position: at, Reason: reason}
	if r.recording && !slices.Contains(r.out.gaps, g) {
		r.out.gaps = append(r.out.gaps, g)
	}
}

// idOf is a function's ID: its name below the project's.
func (r *run) idOf(name string) string {
	if r.project.ID == "." {
		return name
	}
	return r.project.ID + "." + name
}

// functionID is the ID of the function at hand; at the top level of a file it is
// the file's.
func (r *run) functionID() string {
	f := r.frame()
	if label := f.fn.label(); label != "" {
		return r.idOf(label)
	}
	return r.idOf(path.Base(f.file.name))
}
