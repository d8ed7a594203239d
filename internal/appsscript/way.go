package appsscript

import (
	"path"

	"github.com/chatscopelint/chatscopelint/internal/model"
)

// entryOf is the entry point from which the way at hand comes to a call, and how.
// Its credentials are the call's.
func (r *run) entryOf(call position) model.Entry {
	frames := r.frames
	e := model.Entry{Program: r.project.ID}
	switch {
	case r.under.trigger > 0:
		e.Kind, frames = model.EntryTrigger, frames[r.under.trigger:]
	case r.under.handler != nil:
		e.Kind, frames = model.EntryHandler, frames[1:]
	case r.under.public:
		e.Kind, frames = model.EntryExported, frames[1:]
	case r.under.dead:
		e.Kind, frames = model.EntryUncalled, frames[1:]
	default:
		e.Kind = model.EntryInit // the top level of a file
	}
	for i, f := range frames {
		at := call
		if i+1 < len(frames) {
			at = frames[i+1].at
		}
		if at.IsValid() { // the fields of a class are initialized where it is made
			e.Hops = append(e.Hops, model.Hop{Place: model.Place{Position: at, Function: r.nameOf(f)}})
		}
	}
	e.Place = model.Place{Position: e.Hops[0].Position, Function: r.nameOf(frames[0])}
	if frames[0].fn != nil {
		e.Place.Position = frames[0].fn.at
	}
	return e
}

// nameOf is the ID of a frame's function; at the top level of a file it is the
// file's.
func (r *run) nameOf(f *frame) string {
	if label := f.fn.label(); label != "" {
		return r.idOf(label)
	}
	return r.idOf(path.Base(f.file.name))
}

// functionID is the ID of the function at hand.
func (r *run) functionID() string { return r.nameOf(r.frame()) }
