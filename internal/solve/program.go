package solve

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// A reading reads the model off a solved program.
type reading struct {
	*solver
	calls       map[string]*model.Call
	credentials map[string]*model.Credential
	sources     map[*object][]credentialOf
	closings    map[*model.Reach]closing
	setters     map[*object][]happening // per call, the setters that are called on it
	ofClient    map[*model.Credential]bool
	program     model.Program
}

// credentialOf is a source of a client, as the model has it.
type credentialOf struct {
	source
	credential *model.Credential
}

func (s *solver) program() model.Program {
	r := &reading{
		solver:      s,
		calls:       make(map[string]*model.Call),
		credentials: make(map[string]*model.Credential),
		sources:     make(map[*object][]credentialOf),
		closings:    make(map[*model.Reach]closing),
		setters:     make(map[*object][]happening),
		ofClient:    make(map[*model.Credential]bool),
		program:     model.Program{ID: s.id},
	}
	for _, e := range s.effects {
		if e.kind == summary.Set {
			r.set(e, e.args[0], nil)
		}
	}
	for _, e := range s.effects {
		if e.kind == summary.Send && !s.isRepeated(e.in) {
			for _, p := range e.args[0].places() {
				r.sentSet(p, sending{by: e.in, options: optionsOf(e)})
			}
		}
	}
	for _, e := range s.effects {
		if !s.isRepeated(e.in) {
			r.used(e)
		}
	}
	for _, token := range s.ofType[known.TypeAccessToken] {
		if leave, ok := s.leaves[token]; ok {
			r.takenToken(token, leave.at)
		}
	}
	for _, service := range s.ofType[known.TypeService] {
		if !s.isRepeated(service.in) {
			r.sourcesFor(service) // one that no call uses is asked for all the same
		}
	}
	for _, c := range s.consents() {
		r.consent(c)
	}
	r.program.Credentials = slices.DeleteFunc(r.program.Credentials, func(c *model.Credential) bool { return !r.isChat(c) })
	slices.SortFunc(r.program.Calls, model.CompareCalls)
	slices.SortFunc(r.program.Credentials, model.CompareCredentials)
	return r.program
}

// isRepeated reports whether a command's own program has what i does: the
// library rest initializes the packages of commands once more.
func (s *solver) isRepeated(i *instance) bool {
	return s.id == "" && i != nil && isInit(i) && s.programs[i.root().fn.Package] > 0
}

// isChat reports whether a credential matters for the Chat API: a client of it
// or a call has it, or it asks for one of its scopes.
func (r *reading) isChat(c *model.Credential) bool {
	if len(c.Calls) > 0 || r.ofClient[c] {
		return true
	}
	return slices.ContainsFunc(c.Requested, func(s model.Scope) bool { _, ok := r.table.Scope(s.URI); return ok })
}

// consent lists what the program asks users for, whatever becomes of it.
func (r *reading) consent(c consent) {
	src := source{made: c.config.obj, scopes: r.listOf(r.field(c.config, "Scopes").holds)}
	for _, src := range r.consented(src) {
		cred := r.credential(src)
		if len(cred.Calls) == 0 {
			cred.AddUnknownUse(cred.Position, "no client in view uses what the user grants")
		}
	}
}

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
	call := r.call(o, method.ID)
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
			if src.kind == model.NoCredential && r.bringsCredential(c) {
				call.AddGap(model.Gap{What: model.GapCredential, Position: o.at, Reason: "the request itself may carry a credential, in a header or a parameter"})
				path.Open = true
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
func (r *reading) call(o *object, method string) *model.Call {
	fn := o.in.source().fn
	call := &model.Call{
		Method: method, Client: model.REST,
		Position: o.at, Function: fn.ID, Package: fn.Package,
	}
	if old, ok := r.calls[call.Key()]; ok {
		return old
	}
	r.calls[call.Key()] = call
	r.program.Calls = append(r.program.Calls, call)
	return call
}

// sourcesFor are the credentials of a client; each becomes one of the model's,
// unless one that is made at the same place asks for the same.
func (r *reading) sourcesFor(service *object) []credentialOf {
	if sources, ok := r.sources[service]; ok {
		return sources
	}
	var all []credentialOf
	for _, src := range r.sourcesOf(service) {
		src.origins = append(src.origins, service.in)
		src.users = append(src.users, service)
		all = append(all, credentialOf{src, r.credential(src)})
		r.ofClient[all[len(all)-1].credential] = true
	}
	if len(all) == 0 {
		src := unknownSource(service, model.Gap{What: model.GapCredential, Position: service.at, Reason: "nothing in view brings its credential"})
		all = append(all, credentialOf{src, r.credential(src)})
	}
	for _, a := range all {
		for _, b := range all {
			a.credential.AddAmong(b.credential)
		}
	}
	r.sources[service] = all
	return all
}

func (r *reading) credential(src source) *model.Credential {
	fn := src.made.in
	c := &model.Credential{Kind: src.kind, Position: src.made.at, Defaulted: src.defaulted, MaybeApp: src.maybeApp}
	if fn != nil {
		frame := fn.frame()
		c.Function, c.Package, c.Via = frame.fn.ID, frame.fn.Package, via(frame)
	}
	c.Requested = scopesOf(src.scopes)
	c.Unknown = distinctGaps(src.scopes.gaps)
	c.UnknownKind = distinctGaps(src.gaps)
	if old, ok := r.credentials[c.Key()]; ok {
		c = old
	} else {
		r.credentials[c.Key()] = c
		r.program.Credentials = append(r.program.Credentials, c)
	}
	for _, o := range src.users {
		if leave, ok := r.leaves[o]; ok {
			c.Escapes = true
			c.AddUnknownUse(leave.at, "it is handed to "+leave.callee)
		}
	}
	return c
}

// via are the call expressions that lead to i.
func via(i *instance) []model.Position {
	var at []model.Position
	for _, frame := range chain(i) {
		if frame.at.IsValid() && !frame.fn.Synthetic {
			at = append(at, frame.at)
		}
	}
	return at
}

// scopesOf are the scopes of a list, each once, where it is first named.
func scopesOf(l list) []model.Scope {
	first := make(map[string]model.Position)
	sure := make(map[string]bool)
	for _, v := range l.values {
		if !v.whole() {
			continue
		}
		uri := strings.TrimSpace(v.value)
		sure[uri] = sure[uri] || !v.doubtful
		at, ok := first[uri]
		if !ok || v.at.IsValid() && (!at.IsValid() || v.at.Compare(at) < 0) {
			first[uri] = v.at
		}
	}
	var scopes []model.Scope
	for uri, at := range first {
		if uri != "" {
			scopes = append(scopes, model.Scope{URI: uri, Position: at, Doubtful: !sure[uri]})
		}
	}
	slices.SortFunc(scopes, func(a, b model.Scope) int { return cmp.Compare(a.URI, b.URI) })
	return scopes
}

func distinctGaps(gaps []model.Gap) []model.Gap {
	slices.SortStableFunc(gaps, func(a, b model.Gap) int {
		return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.Reason, b.Reason))
	})
	return slices.Compact(gaps)
}

// reach notes that a credential reaches a call, and where that is proved.
func (r *reading) reach(call *model.Call, src credentialOf, o *object, certain, possible []string) *model.Reach {
	origins := src.origins
	for _, v := range src.scopes.values {
		origins = append(origins, v.origins...)
	}
	c := r.closes(o.in, origins)
	if c.holds {
		c.at, c.fn = call.Position, o.in.frame().fn
	}
	trace := []model.Step{{Position: src.credential.Position, Note: "the credential is made here"}}
	if at := src.madeClient(); at.IsValid() && at != src.credential.Position {
		trace = append(trace, model.Step{Position: at, Note: "the client is made here"})
	}
	trace = append(trace, c.through...)
	trace = append(trace, model.Step{Position: call.Position, Note: call.Method + " is called here"})
	reach := &model.Reach{Credential: src.credential, Certain: certain, Possible: possible,
		Closes: c.at, Function: c.fn.ID, Rank: c.rank, Trace: trace}
	if !slices.Contains(src.credential.Calls, call) {
		src.credential.Calls = append(src.credential.Calls, call)
	}
	for _, old := range call.Reaches() {
		if old.Same(reach) {
			if c.earlier(r.closings[old]) {
				*old, r.closings[old] = *reach, c
			}
			return old
		}
	}
	r.closings[reach] = c
	return reach
}

// madeClient is where the client of a source is made.
func (s source) madeClient() model.Position {
	return s.users[len(s.users)-1].at
}
