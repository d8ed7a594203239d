package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
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
	if r.isOff(p.obj.in) && !c.off {
		return // it is never set so: the call that it was before is sent too
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
	method, ok := r.method(o)
	if !ok {
		r.newMethod(o)
		return
	}
	if r.isElsewhere(c) {
		r.servesElsewhere(o)
		return
	}
	client := model.REST
	if _, rpc := r.named(o); rpc && !r.speaksREST(o) {
		client = model.GRPC
	}
	call := r.call(o, method.ID, client)
	if c.off && len(call.Paths) > 0 {
		return
	}
	r.sendings[call] = append(r.sendings[call], sent{by, r.parentOf(c), r.namesMessage(c)})
	if at := by.place(by.at); !call.Sent.IsValid() || at.Compare(call.Sent) < 0 {
		call.Sent = at
	}
	certain, possible := r.conditions(c, method)
	path := r.pathOf(o.in)
	path.Off = c.off
	leave := func(gap model.Gap) {
		path.Open = true
		if !path.Unreachable { // nothing brings a credential to what nothing runs
			call.AddGap(gap)
		}
	}
	services := r.clientsOf(o)
	if len(services) == 0 {
		leave(model.Gap{What: model.GapCredential, Position: o.at, Reason: "nothing in view makes the client that it is called on"})
	}
	for _, service := range services {
		if gap, open := clientGap(service); open {
			leave(gap)
			continue
		}
		for _, src := range r.sourcesFor(service.obj) {
			brought, whole := r.inPlaceOf(c, src.kind)
			if !whole {
				leave(model.Gap{What: model.GapCredential, Position: o.at, Reason: "the request itself may carry a credential, in a header or a parameter"})
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
		leave(gap)
	}
	r.arrive(call, o, path)
}

// namesMessage reports whether a setter of a call names the message that it
// creates, or the thread.
func (r *reading) namesMessage(c sending) bool {
	return slices.ContainsFunc(c.setters, func(set *object) bool {
		return slices.ContainsFunc([]string{"MessageId", "ThreadKey"}, func(name string) bool {
			return len(r.slot(set, known.SlotSet+name).places()) > 0
		})
	})
}

// speaksREST reports whether the client of a call of a gRPC method sends it over
// REST.
func (r *reading) speaksREST(call *object) bool {
	return slices.ContainsFunc(r.slot(call, known.SlotClient).places(), func(p *place) bool {
		return p.obj.typ == known.TypeService && r.constant(p.obj, known.SlotTransport) != known.TransportGRPC && r.constant(p.obj, known.SlotPackage) != ""
	})
}

// parentOf is the resource that a call is about: its first argument, or the
// field of its request.
func (r *reading) parentOf(c sending) *variable {
	first := r.slot(c.call, known.SlotArg+"0")
	if r.constant(c.call, known.SlotRPC) == "" {
		return first
	}
	all := &variable{}
	for _, p := range first.places() {
		for _, q := range r.field(p, "Parent").holds.places() {
			r.add(all, q)
		}
	}
	return all
}

// named is the name that the client of a call has for its method, and whether
// it is a gRPC client.
func (r *reading) named(call *object) (name string, rpc bool) {
	if name := r.constant(call, known.SlotRPC); name != "" {
		return name, true
	}
	return strings.TrimSuffix(r.constant(call, known.SlotName), "Call"), false
}

// method is the method that a call is of, by the name that its client has, or as
// the configuration tells.
func (r *reading) method(call *object) (scopemap.Method, bool) {
	if id := r.constant(call, known.SlotMethod); id != "" {
		return r.table.Method(id)
	}
	if rpc := r.constant(call, known.SlotRPC); rpc != "" {
		return r.table.MethodByRPC(rpc)
	}
	return r.table.MethodByGoCall(r.constant(call, known.SlotName))
}

// newMethod notes a call of a method that the table does not have: what it
// needs of its credential is not known.
func (r *reading) newMethod(o *object) {
	reason := "the scope table (revision " + r.table.Revision + ") has no method for " + r.constant(o, known.SlotName) + r.constant(o, known.SlotRPC)
	r.program.Gaps = append(r.program.Gaps, model.Gap{What: model.GapMethod, Position: o.at, Reason: reason})
	r.unreadIn = append(r.unreadIn, o.in)
	for _, src := range r.sourcesOfCall(o) {
		src.credential.AddUnknownUse(o.at, reason)
	}
}

// clientGap reports whether the client of a call is one that nobody knows.
func clientGap(client *place) (model.Gap, bool) {
	gap := model.Gap{What: model.GapCredential, Position: client.obj.at, Reason: client.obj.text}
	if client.obj.kind != unknown {
		gap.Reason = "the client is not made by its constructor"
	}
	return gap, !isClient(client)
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
