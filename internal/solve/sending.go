package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
)

// optionsOf are the call options of a sending, nil where it takes none.
func optionsOf(e happening) *variable {
	if len(e.args) > 1 {
		return e.args[1]
	}
	return nil
}

// set notes a setter on the call that it changes, however many setters the
// call went through before.
func (r *reading) set(e happening, on *variable, through []*object) {
	for _, p := range on.places() {
		if p.obj.typ == known.TypeCall {
			r.setters[p.obj] = append(r.setters[p.obj], e)
		} else if p.obj.typ == known.TypeSetCall && !slices.Contains(through, p.obj) {
			r.set(e, r.slot(p.obj, known.SlotCall), append(slices.Clone(through), p.obj))
		}
	}
}

// sentSet reads a call that is sent after setters: those that are known to have
// been called on the way.
func (r *reading) sentSet(p *place, c sending) {
	if p.obj.typ != known.TypeSetCall {
		c.call = p.obj
		r.sent(c)
		return
	}
	if slices.Contains(c.setters, p.obj) {
		return // a loop sets again what it has set
	}
	c.setters = append(slices.Clone(c.setters), p.obj)
	for _, q := range r.slot(p.obj, known.SlotCall).places() {
		r.sentSet(q, c)
	}
}

// sent reads one call that is sent.
func (r *reading) sent(c sending) {
	o, by := c.call, c.by
	if o.typ != known.TypeCall {
		if o.kind == unknown {
			r.program.Gaps = append(r.program.Gaps, model.Gap{What: model.GapMethod, Position: by.place(model.Position{}), Reason: "which call is sent here is not known: " + o.text})
		}
		return
	}
	goCall := r.constant(o, known.SlotName)
	method, ok := r.table.MethodByGoCall(goCall)
	if !ok {
		r.program.Gaps = append(r.program.Gaps, model.Gap{What: model.GapMethod, Position: o.at,
			Reason: "the scope table (revision " + r.table.Revision + ") has no method for " + goCall})
		return
	}
	call := r.call(o, method.ID, model.REST)
	if at := by.place(by.at); !call.Sent.IsValid() || at.Compare(call.Sent) < 0 {
		call.Sent = at
	}
	certain, possible := r.conditions(c, method)
	services := r.slot(o, known.SlotClient)
	if len(services.places()) == 0 {
		call.AddGap(model.Gap{What: model.GapCredential, Position: o.at, Reason: "nothing in view makes the client that it is called on"})
		call.AddPath(model.Path{Open: true, Dead: o.in.root().dead})
		return
	}
	path := model.Path{Dead: o.in.root().dead}
	for _, service := range services.places() {
		if gap, open := clientGap(service.obj); open {
			call.AddGap(gap)
			path.Open = true
			continue
		}
		for _, src := range r.sourcesFor(service.obj) {
			brought, whole := r.inPlaceOf(c, src.kind)
			if !whole {
				call.AddGap(model.Gap{What: model.GapCredential, Position: o.at, Reason: "the request itself may carry a credential, in a header or a parameter"})
				path.Open = true
				continue
			}
			for _, own := range brought {
				own.origins = append(slices.Clone(own.origins), o.in)
				path.Reaches = append(path.Reaches, r.reach(call, credentialOf{own, r.credential(own)}, o, certain, possible))
			}
			if len(brought) > 0 {
				continue
			}
			path.Reaches = append(path.Reaches, r.reach(call, src, o, certain, possible))
		}
	}
	if gap, merged := mergedGap(o.in); merged {
		call.AddGap(gap)
		path.Open = true
	}
	call.AddPath(path)
}

// clientGap reports whether the client of a call is one that nobody knows.
func clientGap(client *object) (model.Gap, bool) {
	gap := model.Gap{What: model.GapCredential, Position: client.at, Reason: client.text}
	if client.kind != unknown {
		gap.Reason = "the client is not made by its constructor"
	}
	return gap, client.typ != known.TypeService
}

// mergedGap reports whether i is looked at for several contexts at once.
func mergedGap(i *instance) (model.Gap, bool) {
	for ; i != nil; i = i.parent {
		if i.merged {
			return model.Gap{What: model.GapCredential, Position: i.fn.Position,
				Reason: displayName(i.fn.ID) + " is called in too many ways to tell apart"}, true
		}
	}
	return model.Gap{}, false
}

// call is the model of the call site.
func (r *reading) call(o *object, method string, client model.Client) *model.Call {
	fn := o.in.source().fn
	call := &model.Call{
		Method: method, Client: client,
		Position: o.at, Function: fn.ID, Package: fn.Package,
	}
	if old, ok := r.calls[call.Key()]; ok {
		return old
	}
	r.calls[call.Key()] = call
	r.program.Calls = append(r.program.Calls, call)
	return call
}
