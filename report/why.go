package report

import "slices"

// WhySchemaName is what the schema field of every [Why] says.
const WhySchemaName = "chatscopelint/why/v1"

// Why says who asks for a scope and for which calls, or which credentials and
// scopes serve the calls of a method; and on which ways programs come to these
// calls. Ids are those of the report that it was made of.
type Why struct {
	// Schema is always "chatscopelint/why/v1".
	Schema string `json:"schema"`
	// Scope is the scope that was asked about, a full URI, or empty.
	Scope string `json:"scope"`
	// Method is the id of the method that was asked about, or empty.
	Method string `json:"method"`
	// Programs are those that ask for the scope or call the method.
	Programs []WhyProgram `json:"programs"`
	// Unresolved lists what could not be known, so that there may be more: scopes and
	// credentials, or the methods of calls.
	Unresolved []Unresolved `json:"unresolved"`
}

// WhyProgram is a program, and its credentials that have to do with what was asked
// about.
type WhyProgram struct {
	// ID is that of the program.
	ID string `json:"id"`
	// Main is false for the library rest.
	Main bool `json:"main"`
	// Credentials are those that ask for the scope, or lack it; or those that reach
	// calls of the method.
	Credentials []WhyCredential `json:"credentials"`
}

// WhyCredential is a credential with its calls.
type WhyCredential struct {
	// ID is that of the credential; empty for calls that no known one reaches.
	ID string `json:"id"`
	// Kind is how the code comes by it; empty without an id.
	Kind Kind `json:"kind"`
	// Principal is whom it acts as; empty without an id.
	Principal Principal `json:"principal"`
	// Position is where it is made.
	Position Position `json:"position"`
	// Function is the function that makes it.
	Function string `json:"function"`
	// Defaulted says that no scopes were named, so that the client library asks for all its own.
	Defaulted bool `json:"defaulted"`
	// Scopes is the row of the scope, or the rows of those that the calls are about.
	Scopes []ScopeRow `json:"scopes"`
	// Calls are the calls that need the scope, or those of the method.
	Calls []WhyCall `json:"calls"`
}

// WhyCall is a call, and the ways to it on which the credential reaches it.
type WhyCall struct {
	// ID is that of the call.
	ID string `json:"id"`
	// Method is the discovery document's method id.
	Method string `json:"method"`
	// Position is where the method is named.
	Position Position `json:"position"`
	// Function is the function that holds the call.
	Function string `json:"function"`
	// Requires are the alternatives that allow the call, one a principal.
	Requires []Requirement `json:"requires"`
	// UnresolvedReason says why not every credential that reaches the call is known.
	UnresolvedReason string `json:"unresolved_reason"`
	// QueuedBy is the function of an event handler that leads to the call by a queue or a
	// channel, so that no way begins there; or empty.
	QueuedBy string `json:"queued_by"`
	// Entries are the entry points, with the shortest way from each.
	Entries []Entry `json:"entries"`
}

// WhyScope says who asks for a scope or lacks it, and which calls need it.
func WhyScope(r *Report, uri string) *Why {
	v := newView(r)
	why := v.why(func(c *Credential) ([]ScopeRow, []string) {
		for _, row := range c.Scopes {
			if row.Scope == uri {
				return []ScopeRow{row}, row.Calls
			}
		}
		return nil, nil
	})
	why.Scope = uri
	why.Unresolved = v.unresolvedOf(WhatScopes, WhatCredential)
	return why
}

// WhyMethod says which credentials and scopes serve the calls of a method.
func WhyMethod(r *Report, id string) *Why {
	v := newView(r)
	isOf := func(call string) bool { return v.calls[call] != nil && v.calls[call].Method == id }
	why := v.why(func(c *Credential) (rows []ScopeRow, calls []string) {
		for _, row := range c.Scopes {
			if slices.ContainsFunc(row.Calls, isOf) {
				rows = append(rows, row)
			}
		}
		for _, call := range c.Calls {
			if isOf(call) {
				calls = append(calls, call)
			}
		}
		return rows, calls
	})
	why.Method = id
	why.Unresolved = v.unresolvedOf(WhatMethod, WhatURL)
	for _, prog := range r.Programs {
		none := WhyCredential{}
		for _, call := range prog.Calls {
			if w, ok := v.whyCall(call, prog.ID, ""); ok && isOf(call) {
				none.Calls = append(none.Calls, w)
			}
		}
		if len(none.Calls) > 0 {
			why.add(prog, none)
		}
	}
	return why
}

// Found reports whether there is anything that asks for the scope, needs it, or
// calls the method.
func (w *Why) Found() bool { return len(w.Programs) > 0 }

// why collects what about says of each credential of each program: the rows and
// the calls that matter.
func (v *view) why(about func(*Credential) ([]ScopeRow, []string)) *Why {
	why := &Why{}
	for _, prog := range v.Programs {
		for _, id := range prog.Credentials {
			c := v.creds[id]
			if c == nil {
				continue
			}
			rows, calls := about(c)
			if len(rows)+len(calls) == 0 {
				continue
			}
			cred := WhyCredential{
				ID: c.ID, Kind: c.Kind, Principal: c.Principal, Position: c.Position, Function: c.Function,
				Defaulted: c.Defaulted, Scopes: rows,
			}
			for _, call := range calls {
				if w, ok := v.whyCall(call, prog.ID, c.ID); ok {
					cred.Calls = append(cred.Calls, w)
				}
			}
			why.add(prog, cred)
		}
	}
	return why
}

// unresolvedOf is what could not be known of these kinds.
func (v *view) unresolvedOf(kinds ...What) []Unresolved {
	return slices.DeleteFunc(slices.Clone(v.Unresolved), func(u Unresolved) bool { return !slices.Contains(kinds, u.What) })
}

// add lists a credential under its program.
func (w *Why) add(prog Program, c WhyCredential) {
	i := slices.IndexFunc(w.Programs, func(p WhyProgram) bool { return p.ID == prog.ID })
	if i < 0 {
		i = len(w.Programs)
		w.Programs = append(w.Programs, WhyProgram{ID: prog.ID, Main: prog.Main})
	}
	w.Programs[i].Credentials = append(w.Programs[i].Credentials, c)
}

// whyCall is a call with the ways on which a program comes to it with the
// credential, or with none that is known. Where there is none such, ok is false.
func (v *view) whyCall(id, program, credential string) (w WhyCall, ok bool) {
	c := v.calls[id]
	if c == nil {
		return WhyCall{}, false
	}
	w = WhyCall{ID: c.ID, Method: c.Method, Position: c.Position, Function: c.Function, Requires: c.Requires, UnresolvedReason: c.UnresolvedReason}
	for _, h := range v.Handlers {
		if h.ID == c.Handler && !slices.ContainsFunc(c.Entries, func(e Entry) bool { return e.Function == h.Function }) {
			w.QueuedBy = h.Function
		}
	}
	for _, e := range c.Entries {
		reached := slices.Contains(e.Credentials, credential) || credential == "" && len(e.Credentials) == 0
		if e.Program == program && reached {
			w.Entries = append(w.Entries, e)
		}
	}
	return w, len(w.Entries) > 0
}
