package solve

import (
	"slices"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// An arrival is one context in which a call is reached: the object of the call.
type arrival struct {
	call *model.Call
	of   *object
}

// arrive notes a path of a call, and with which credentials the call is reached.
// From which entry point is read off when the handlers are known.
func (r *reading) arrive(call *model.Call, o *object, path model.Path) {
	call.AddPath(path)
	a := arrival{call, o}
	if _, noted := r.credentialsOf[a]; noted {
		return
	}
	var reached []*model.Credential
	for _, reach := range path.Reaches {
		if !slices.Contains(reached, reach.Credential) {
			reached = append(reached, reach.Credential)
		}
	}
	r.credentialsOf[a] = reached
	r.arrivals = append(r.arrivals, a)
}

// entries notes the entry points from which calls are reached.
func (r *reading) entries() {
	for _, a := range r.arrivals {
		a.call.AddEntry(r.entryOf(a))
	}
}

// entryOf is the entry point of an arrival, and how it leads to the call.
func (r *reading) entryOf(a arrival) model.Entry {
	frames := r.way(a.of.in.source())
	first, last := frames[0], frames[len(frames)-1]
	e := model.Entry{
		Program: r.program.ID, Kind: r.entryKind(first), Credentials: r.credentialsOf[a],
		Place: model.Place{Position: first.fn.Position, Function: first.fn.ID},
	}
	ways := 1
	for n, next := range frames[1:] {
		hop, sites := r.hop(frames[n], next)
		e.Hops = append(e.Hops, hop)
		ways = min(ways*sites, model.MaxOthers)
	}
	e.Hops = append(e.Hops, model.Hop{Place: model.Place{Position: a.call.Position, Function: last.fn.ID}})
	e.Others = ways - 1
	if !e.Place.Position.IsValid() { // a package's variables are initialized
		e.Place.Position = e.Hops[0].Position
	}
	return e
}

// way are the frames with a place in the source that lead to one of them: from the
// handler on whose path it is, the innermost one, else from where the program is
// entered.
func (r *reading) way(to *instance) []*instance {
	var frames []*instance
	for _, i := range chain(to) {
		if i.fn.Synthetic && i != to {
			continue
		}
		if r.isHandler[i] {
			frames = nil
		}
		frames = append(frames, i)
	}
	return frames
}

func (r *reading) entryKind(i *instance) model.EntryKind {
	switch {
	case r.isHandler[i]:
		return model.EntryHandler
	case isInit(i):
		return model.EntryInit
	case i.dead:
		return model.EntryUncalled
	case r.library:
		return model.EntryExported
	}
	return model.EntryMain
}

// hop is the step from a frame to the next one with a place in the source, and how
// many call expressions of the frame take it alike.
func (r *reading) hop(from, to *instance) (hop model.Hop, sites int) {
	hop.Function = from.fn.ID
	for i := to; i != from; i = i.parent { // the last one stands right below from
		hop.Position, hop.Via, sites = i.at, i.by, 1
		if i.site >= 0 {
			hop.Position, sites = i.firstSite(), 1+len(i.sharedBy)
		}
		if i != to && r.funcs[i.fn.ID] == nil {
			hop.Via = i.fn.ID // a row of a library
		}
	}
	if !hop.Position.IsValid() { // the loop over a function, and what is called unseen
		hop.Position = from.fn.Position
		if to.of != nil && to.of.kind == function && to.of.in == from && to.of.at.IsValid() {
			hop.Position = to.of.at
		}
	}
	return hop, sites
}

// firstSite is the first of the call expressions that lead to the frame.
func (i *instance) firstSite() model.Position {
	at := i.parent.fn.Calls[i.site].Position
	for _, site := range i.sharedBy {
		if p := i.parent.fn.Calls[site].Position; p.IsValid() && p.Compare(at) < 0 {
			at = p
		}
	}
	return at
}

// shareWith notes another call expression of the same caller that has this context.
func (i *instance) shareWith(from caller) {
	if i.parent == from.instance && from.site != i.site && from.site >= 0 && !slices.Contains(i.sharedBy, from.site) {
		i.sharedBy = append(i.sharedBy, from.site)
	}
}
