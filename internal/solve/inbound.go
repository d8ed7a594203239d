package solve

import (
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// What comes from outside, requests and events, is followed only in programs
// that have to do with Chat events.

// handlesEvents reports whether some package has a type of a Chat event, or
// compares something with the name of one.
func (w *world) handlesEvents() bool {
	for _, pkg := range w.packages {
		for _, t := range pkg.JSON {
			if w.isEventType(t.Type) {
				return true
			}
		}
		for _, fn := range pkg.Funcs {
			if fn.NamesEvent {
				return true
			}
			for _, v := range fn.Values {
				if v.Op == summary.OpNew && known.IsEventType(strings.TrimPrefix(v.Type, "*")) {
					return true
				}
			}
			for _, call := range fn.Calls {
				for _, arg := range call.TypeArgs {
					if known.IsEventType(arg) {
						return true
					}
				}
			}
		}
	}
	return false
}

// isEventType reports whether values of the struct type are Chat events, by
// their JSON names.
func (w *world) isEventType(typ string) bool {
	if known.IsEventType(typ) {
		return true
	}
	var names, payloads []string
	for _, f := range w.json[typ] {
		switch {
		case isBasic(f.Type) && (f.Name == "message" || f.Name == "space" || f.Name == "user"):
			names = append(names, "("+f.Name+")") // Chat has an object there
		case f.Name == "chat":
			for _, g := range w.json[f.Type] {
				payloads = append(payloads, g.Name)
			}
			fallthrough
		default:
			names = append(names, f.Name)
		}
	}
	return known.IsEvent(names, payloads)
}

func isBasic(typ string) bool { return !strings.ContainsAny(typ, ".[*{") && typ != "any" }

// shape is how the function gets what comes from outside.
func (w *world) shape(fn *summary.Func) known.Shape {
	types := make([]string, len(fn.Params))
	for i, p := range fn.Params {
		types[i] = p.Type
	}
	if shape := known.ShapeOf(types); shape != known.NoShape {
		return shape
	}
	// func(ctx context.Context, m PubSubMessage) error, as the first generation of
	// Cloud Functions takes it.
	if len(types) == 2 && types[0] == "context.Context" && isExportedName(fn.ID) {
		for _, f := range w.json[strings.TrimPrefix(types[1], "*")] {
			if f.Name == "data" && (f.Type == "[]byte" || f.Type == "string") {
				return known.PushFunction
			}
		}
	}
	return known.NoShape
}

// takesInbound reports whether a parameter is what comes from outside.
func takesInbound(fn *summary.Func) bool {
	for _, p := range fn.Params {
		if known.IsInboundType(p.Type) {
			return true
		}
	}
	return false
}

// argument is what code out of view passes as parameter n of fn.
func (s *solver) argument(fn *summary.Func, n int) *place {
	if !s.handles || !known.IsInboundType(fn.Params[n].Type) {
		return s.unknownArgument(fn)
	}
	key := seedKey{fn, n}
	if p, ok := s.seeds[key]; ok {
		return p
	}
	typ := strings.TrimPrefix(fn.Params[n].Type, "*")
	if typ == known.TypeRequest {
		typ = known.TypeInbound
	}
	p := s.inbound(typ, fn)
	if known.IsWebContext(typ) {
		s.add(s.field(p, "Request").holds, s.inbound(known.TypeInbound, fn))
		s.add(s.field(p, "Writer").holds, s.inbound(known.TypeWriter, fn))
	}
	s.seeds[key] = p
	return p
}

type seedKey struct {
	fn    *summary.Func
	param int
}

// inbound is a request, or what a response is written with. All that is in a
// request is unknown.
func (s *solver) inbound(typ string, fn *summary.Func) *place {
	p := s.place(&object{kind: made, typ: typ, at: fn.Position}, "")
	if typ == known.TypeInbound {
		header := s.place(&object{kind: made, typ: known.TypeInboundHeader, at: fn.Position}, "")
		s.add(s.field(p, "Header").holds, header)
	}
	s.taint(p, s.unknownArgument(fn))
	return p
}

// A sight is a call that tells how a program takes in events and answers them.
type sight struct {
	what known.Observation
	id   string // of the function
	in   *instance
	site int
	args []*variable
}

// observe notes a call for what it tells.
func (s *solver) observe(from caller, id string, args []*variable) {
	if !s.handles && !s.asks || from.instance == nil || s.funcs[from.fn.ID] == nil {
		return // what a row calls is no call of the program
	}
	if what := known.Observe(id); what != known.Unremarkable {
		s.sights = append(s.sights, sight{what, id, from.instance, from.site, args})
		return
	}
	if name, ok := known.OtherCall(id); ok {
		s.sights = append(s.sights, sight{known.CallsElsewhere, name, from.instance, from.site, args})
	}
}

// observeUnknown notes a call of a method of something that is not known, which
// may be a router.
func (s *solver) observeUnknown(from caller, self *variable, name string, args []*variable) {
	what := known.ObserveMethod(name)
	if s.handles && from.instance != nil && what != known.Unremarkable {
		s.sights = append(s.sights, sight{what, "." + name, from.instance, from.site, append([]*variable{self}, args...)})
	}
}

// position is where the call stands in the source.
func (e sight) position() model.Position {
	if e.site < 0 {
		return model.Position{}
	}
	return e.in.place(e.in.fn.Calls[e.site].Position)
}

// point is where the call stands in its frame.
func (e sight) point() summary.Point {
	if e.site < 0 {
		return summary.Point{}
	}
	return e.in.fn.Calls[e.site].Point
}

// decoded is what a function that decodes writes: unknown, but for the way that
// leads to each part of it.
func (s *solver) decoded(from *place) *place {
	o := from.obj
	return s.place(&object{kind: unknown, typ: known.TypeEvent, text: o.text, at: o.at, in: o.in, inputs: o.inputs}, "")
}

// jsonWay is the path to a part of a struct by its JSON names.
func (w *world) jsonWay(typ, path string) string {
	var way strings.Builder
	for path != "" {
		i := slices.IndexFunc(w.json[typ], func(f summary.JSONField) bool { return isPartOf(path, "."+f.Field) })
		if i < 0 && slices.ContainsFunc(w.json[typ], func(f summary.JSONField) bool { return strings.HasPrefix("."+f.Field, path+".") }) {
			return way.String() // a struct that is embedded
		}
		if i < 0 {
			break
		}
		f := w.json[typ][i]
		way.WriteString("." + f.Name)
		typ, path = f.Type, path[len(f.Field)+1:]
	}
	return way.String() + path
}

// maxWay bounds how long a way to a part of what was decoded may be.
const maxWay = 8

// partOfDecoded is the part of something decoded that lies at the path.
func (s *solver) partOfDecoded(o *object, path string) *place {
	if strings.Count(o.way, ".")+strings.Count(o.way, "[") >= maxWay || strings.HasPrefix(path, "(") {
		return s.place(o, "")
	}
	if p, ok := o.places[path]; ok {
		return p
	}
	part := *o
	part.places, part.order, part.onPlace, part.way = nil, nil, nil, o.way+path
	p := s.place(&part, "")
	s.place(o, "") // makes the map
	o.places[path] = p
	return p
}

// show notes that code out of view which is not known sees a request that came
// in, or gets what the response is written with.
func (s *solver) show(from caller, callee string, args []*variable) {
	if !s.handles || from.instance == nil || known.Observe(callee) != known.Unremarkable {
		return
	}
	if callee == unknownFunction && slices.ContainsFunc(args, isPassedOn) {
		return // the next handler
	}
	for n, arg := range args {
		writes := false
		s.each(arg, func(p *place) {
			switch {
			case p.obj.typ == known.TypeWriter && !writes:
				writes = true
				others := slices.Concat(args[:n], args[n+1:])
				s.sights = append(s.sights, sight{known.Answers, callee, from.instance, from.site, append([]*variable{arg}, others...)})
			case known.LeavesRequests(callee):
			case p.obj.typ == known.TypeInbound, p.obj.typ == known.TypeInboundHeader, known.IsWebContext(p.obj.typ):
				s.shown = append(s.shown, from.instance)
			}
		})
	}
}

// isPassedOn reports whether v is what only the next handler is given beside the
// request: what the response is written with, or a context that is both.
func isPassedOn(v *variable) bool {
	return slices.ContainsFunc(v.list, func(p *place) bool {
		return p.obj.typ == known.TypeWriter || known.IsWebContext(p.obj.typ)
	})
}
