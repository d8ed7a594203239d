package appsscript

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// An output collects what a run finds.
type output struct {
	manifest *source
	calls    []*model.Call
	ruledOut []madeCall // on ways that constants rule out
	handlers []*handlerRun
	secrets  []model.Secret
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
	request           httpRequest // of a webhook
	function          string      // ID of the function that makes it
	under             under
	entry             model.Entry // without its credentials
}

// record notes a call that was found. One on a way that constants rule out
// counts where no other way leads to it.
func (r *run) record(m madeCall) {
	if !r.recording {
		return
	}
	m.function, m.under = r.functionID(), r.under
	m.entry = r.entryOf(m.at)
	if r.ruled > 0 {
		r.out.ruledOut = append(r.out.ruledOut, m)
		return
	}
	call := r.out.add(m, r.project.ID)
	if m.client == model.Webhook && !m.likely {
		r.findSecret(m.request, call)
	}
}

// addRuledOut adds the calls that only ways lead to which constants rule out.
func (o *output) addRuledOut(id string) {
	var only []madeCall
	for _, m := range o.ruledOut {
		if !slices.ContainsFunc(o.calls, m.isOf) {
			only = append(only, m)
		}
	}
	for _, m := range only {
		o.add(m, id)
	}
}

func (m madeCall) isOf(c *model.Call) bool { return c.Position == m.at && c.Method == m.method.ID }

func (o *output) add(m madeCall, id string) *model.Call {
	call := o.call(m, id)
	p := model.Path{Dead: m.under.dead, Open: len(m.auth.gaps) > 0}
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
			Trace: []model.Step{
				{Position: c.Position, Note: "the credential is made here"},
				{Position: m.at, Note: call.Method + " is called here"},
			},
		})
	}
	call.AddPath(p)
	for _, src := range m.auth.sources {
		if !slices.Contains(m.entry.Credentials, src.credential) {
			m.entry.Credentials = append(m.entry.Credentials, src.credential)
		}
	}
	call.AddEntry(m.entry)
	if h := m.under.handler; h != nil {
		h.AddCall(model.HandlerCall{Call: call, Sync: !m.under.async, Async: m.under.async, ToSender: m.toSender && m.method.ID == messagesCreate})
		h.uses = append(h.uses, m.auth.sources...)
	}
	return call
}

func (o *output) call(m madeCall, id string) *model.Call {
	if i := slices.IndexFunc(o.calls, m.isOf); i >= 0 {
		o.calls[i].Likely = o.calls[i].Likely && m.likely
		return o.calls[i]
	}
	c := &model.Call{Method: m.method.ID, Client: m.client, Position: m.at, Sent: m.at, Likely: m.likely, Function: m.function, Package: id}
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
