package solve

import (
	"slices"

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
	madeIn      map[*model.Credential][]*instance // the frames that make it
	sendings    map[*model.Call][]sent            // what sends it
	arrivals    []arrival
	isHandler   map[*instance]bool // whether it is the frame of a handler of Chat events
	bySight     map[*instance][]sight
	unreadIn    []*instance // the frames that make calls which are not read
	// asksTokenInfo is set when a plain request asks Google what a token is.
	asksTokenInfo bool
	// credentialsOf are those with which a call is reached.
	credentialsOf map[arrival][]*model.Credential
	program       model.Program
	mayRun        *runnable // made when first asked for
}

// sent is a frame that sends a call, and the space that the call writes into.
type sent struct {
	by     *instance
	parent *variable
	named  bool // it names the message or its thread
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
		madeIn:      make(map[*model.Credential][]*instance),
		sendings:    make(map[*model.Call][]sent),
		isHandler:   make(map[*instance]bool),
		program:     model.Program{},

		credentialsOf: make(map[arrival][]*model.Credential),
	}
	if !s.library {
		r.program.ID = s.view
	}
	for _, e := range s.effects {
		if e.kind == summary.Set {
			r.set(e, e.args[0], nil)
		}
	}
	on, off := s.inForce()
	for _, e := range slices.Concat(on, off) {
		if e.kind == summary.Send {
			for _, p := range e.args[0].places() {
				r.sentSet(p, sending{by: e.in, options: optionsOf(e), off: s.isOff(e.in)})
			}
		}
	}
	for _, e := range slices.Concat(on, off) {
		r.used(e)
	}
	for _, token := range s.ofType[known.TypeAccessToken] {
		if leave, ok := s.leaves[token]; ok {
			r.takenToken(token, leave.at)
		}
	}
	r.readTokens()
	for _, service := range s.ofType[known.TypeService] {
		if !s.isRepeated(service.in) && !s.isOff(service.in) {
			r.sourcesFor(service) // one that no call uses is asked for all the same
		}
	}
	for _, wrapper := range s.wrappers {
		if s.isRepeated(wrapper.in) || s.isOff(wrapper.in) {
			continue
		}
		for _, src := range s.wrapped(wrapper) {
			r.credential(src)
		}
	}
	for _, c := range s.consents() {
		r.consent(c)
	}
	if s.exhausted {
		r.leaveOpen()
	}
	r.program.Credentials = slices.DeleteFunc(r.program.Credentials, func(c *model.Credential) bool { return !r.isChat(c) })
	r.unused()
	if s.handles {
		r.handlers()
	}
	r.entries()
	r.program.Strangers = r.strangers()
	slices.SortFunc(r.program.Calls, model.CompareCalls)
	slices.SortFunc(r.program.Credentials, model.CompareCredentials)
	return r.program
}

// leaveOpen says of all that was found that there may be more to it.
func (r *reading) leaveOpen() {
	const reason = "the program is too much to follow to its end"
	for _, call := range r.program.Calls {
		call.AddGap(model.Gap{What: model.GapCredential, Position: call.Position, Reason: reason})
		for i := range call.Paths {
			call.Paths[i].Open = true
		}
	}
	for _, c := range r.program.Credentials {
		c.AddUnknownUse(c.Position, reason)
	}
	r.program.Gaps = append(r.program.Gaps, model.Gap{What: model.GapCredential, Reason: reason})
}

// inForce sorts the effects: those that happen, and those before which a
// condition stands that does not hold. A call of the second kind counts only if
// it is nowhere made.
func (s *solver) inForce() (on, off []happening) {
	for _, e := range s.effects {
		switch {
		case s.isRepeated(e.in):
		case s.isOff(e.in):
			off = append(off, e)
		default:
			on = append(on, e)
		}
	}
	return on, off
}

// isRepeated reports whether another view has what i does: a library is
// initialized once more when it is solved for itself, and what it imports is
// entered for what it leaves behind.
func (s *solver) isRepeated(i *instance) bool {
	return i != nil && (i.root().foreign || isInit(i) && s.reached[i.root().fn.ID])
}

// isChat reports whether a credential matters for the Chat API: a client of it
// or a call has it, or it asks for one of its scopes.
func (r *reading) isChat(c *model.Credential) bool {
	if len(c.Calls) > 0 || r.ofClient[c] {
		return true
	}
	return slices.ContainsFunc(c.Requested, func(s model.Scope) bool { _, ok := r.table.Scope(s.URI); return ok })
}

// reach notes that a credential reaches a call, and where that is proved.
func (r *reading) reach(call *model.Call, src credentialOf, o *object, certain, possible []string) *model.Reach {
	origins := src.origins
	for _, v := range src.scopes.values {
		origins = append(origins, v.origins...)
	}
	c := r.closes(o.in, call.Position, origins)
	trace := []model.Step{src.credential.Made()}
	if at := src.madeClient(); at.IsValid() && at != src.credential.Position {
		trace = append(trace, model.Step{Position: at, Note: "the client is made here"})
	}
	trace = append(trace, c.through...)
	trace = append(trace, model.Step{Position: call.Position, Note: call.Method + " is called here"})
	reach := &model.Reach{Credential: src.credential, Certain: certain, Possible: possible,
		Closes: c.at, Function: c.fn.ID, Trace: trace}
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

// madeClient is where the client of a source is made, if it has one.
func (s source) madeClient() model.Position {
	if len(s.users) == 0 {
		return model.Position{}
	}
	return s.users[len(s.users)-1].at
}
