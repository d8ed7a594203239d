package solve

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// carriedOr are the credentials of a request: those that its client adds, and
// where it adds none those that the request itself carries.
func (r *reading) carriedOr(req rawRequest, added []source) []source {
	var all []source
	for _, src := range added {
		if src.kind != model.NoCredential {
			all = append(all, src)
			continue
		}
		carried := r.carried(req.place, req.url.Query, req.by.in)
		if len(carried) == 0 {
			src.made = req.place.obj // what the request is made with
			carried = []source{src}
		}
		all = append(all, carried...)
	}
	return all
}

// bodyHolds weighs a condition on a field of a request's body.
func (r *reading) bodyHolds(req *place, c known.Condition, by *instance) known.Truth {
	verdict, first := known.Never, true
	for _, body := range r.bodies(r.field(req, "Body").holds, 0) {
		t := r.contentHolds(body, c, by)
		if !first && t != verdict {
			t = known.Possibly
		}
		verdict, first = t, false
	}
	return verdict
}

// bodies are what a body may be the JSON text of, or texts.
func (r *reading) bodies(v *variable, depth int) []*place {
	var all []*place
	for _, p := range v.places() {
		var inner *variable
		switch {
		case p.obj.kind == boxed:
			inner = r.place(p.obj, boxContent).holds
		case p.obj.typ == known.TypeJSON:
			inner = r.slot(p.obj, known.SlotValue)
		case len(r.field(p, known.SlotContent).holds.places()) > 0:
			inner = r.field(p, known.SlotContent).holds
		}
		if inner == nil || depth > 8 {
			all = append(all, p)
			continue
		}
		all = append(all, r.bodies(inner, depth+1)...)
	}
	return all
}

// contentHolds weighs a condition on what a body is the JSON text of.
func (r *reading) contentHolds(body *place, c known.Condition, by *instance) known.Truth {
	switch {
	case isTextual(body.obj):
		t := r.fold(body)
		if name := `"` + jsonName(c.Fields[0]) + `"`; len(t.gaps) == 0 && !slices.ContainsFunc(t.values, func(v text) bool { return strings.Contains(v.value, name) }) {
			return known.Never
		}
		return known.Possibly
	case known.IsClientType(body.obj.typ):
		return r.fieldsHold([]*variable{variableOf(body)}, c, by)
	case strings.HasPrefix(body.obj.typ, "map["), r.json[body.obj.typ] != nil:
		return r.entryHolds(body, c, by)
	}
	return known.Possibly
}

// entryHolds weighs a condition on a map, or a struct of the program's own, that
// is written as JSON.
func (r *reading) entryHolds(body *place, c known.Condition, by *instance) known.Truth {
	limit := known.Certainly
	values := []*variable{variableOf(body)}
	for _, name := range c.Fields {
		if name == known.AnyElement {
			return known.Possibly
		}
		var next []*variable
		for _, v := range values {
			for _, p := range r.unboxed(v) {
				entry, sure := r.entry(p, jsonName(name))
				if !sure {
					return known.Possibly
				}
				if entry != nil && !r.surelyBefore(entry, by) {
					limit = known.Possibly
				}
				if entry != nil {
					next = append(next, entry.holds)
				}
			}
		}
		values = next
	}
	verdict := known.Never
	for _, v := range values {
		verdict = max(verdict, min(r.met(v, c), limit))
	}
	return verdict
}

// entry is what p has under a JSON name, nil for nothing. sure is false where it
// may have it without anybody seeing.
func (s *solver) entry(p *place, name string) (entry *place, sure bool) {
	path := summary.KeyElementOf(strconv.Quote(name))
	for _, f := range s.json[p.obj.typ] {
		if f.Name == name {
			path = "." + f.Field
		}
	}
	if q := p.obj.places[p.path+summary.AnyElement]; p.obj.kind != made || q != nil && len(q.holds.list) > 0 {
		return nil, false
	}
	return p.obj.places[p.path+path], true
}

// unboxed are what v may be, without the interfaces around it.
func (r *reading) unboxed(v *variable) []*place {
	var all []*place
	for _, p := range v.places() {
		if p.obj.kind == boxed {
			all = append(all, r.unboxed(r.place(p.obj, boxContent).holds)...)
		} else {
			all = append(all, p)
		}
	}
	return all
}

func variableOf(p *place) *variable { return &variable{list: []*place{p}} }

// jsonName is the JSON name of a field of a client's struct.
func jsonName(field string) string { return strings.ToLower(field[:1]) + field[1:] }
