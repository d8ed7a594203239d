package model

import (
	"cmp"
	"slices"
)

// Transport is how a handler gets its events.
type Transport string

// The transports, as the report names them.
const (
	OverHTTP       Transport = "http"
	OverPubSub     Transport = "pubsub"
	OverAppsScript Transport = "apps_script"
)

// A Truth is an answer that may not be known.
type Truth int

// The answers. Unknown is the zero value: where nobody looked, nothing is said.
const (
	Unknown Truth = iota
	Yes
	No
)

// Or is Yes where either is, No where both are.
func (t Truth) Or(u Truth) Truth {
	switch {
	case t == Yes || u == Yes:
		return Yes
	case t == No && u == No:
		return No
	}
	return Unknown
}

// A Handler is a function that takes in Chat app events.
type Handler struct {
	Transport Transport
	Position  Position // where the function is declared
	Function  string   // ID of the function
	Package   string   // import path of its package
	Closes    Position // where a finding about it stands
	Pull      bool     // it pulls its events: nobody can send it one

	// WritesMessage says whether it gives a message back in its response.
	WritesMessage Truth
	// VerifiesSender says whether it checks who sent the event.
	VerifiesSender Truth
	// OtherWork is set where it may do what is not seen: a code path out of view
	// that is given the event.
	OtherWork bool
	// OtherAPIs are other Google APIs called on its path ("drive"), sorted.
	OtherAPIs []string

	Calls       []HandlerCall
	Credentials []HandlerCredential
	// Idle are the clients of other Google APIs that it makes before its response
	// is complete, and that nothing uses.
	Idle []IdleClient
}

// An IdleClient is a client of another Google API that nothing uses.
type IdleClient struct {
	API      string // "sheets"
	Position Position
	Function string // ID of the function that holds Position
}

// A HandlerCall is a Chat call on a handler's path.
type HandlerCall struct {
	Call *Call
	// When it runs, seen from the response: before it is complete, after.
	Sync, Async bool
	// ToSender is set where it provably writes into the space that the event
	// came from, or a thread of it.
	ToSender bool
	// Several is set where it is made more than once, or after another one: one
	// response cannot take the place of all.
	Several bool
}

// A HandlerCredential is a credential that is made or used on a handler's path.
type HandlerCredential struct {
	Credential *Credential
	// MadeSync is set where the handler makes it before its response is complete,
	// and nowhere else is it made.
	MadeSync bool
}

// AddCall notes a call, or another time at which one runs.
func (h *Handler) AddCall(c HandlerCall) {
	for i := range h.Calls {
		if old := &h.Calls[i]; old.Call == c.Call {
			old.Sync, old.Async = old.Sync || c.Sync, old.Async || c.Async
			old.ToSender = old.ToSender && c.ToSender
			old.Several = old.Several || c.Several
			return
		}
	}
	h.Calls = append(h.Calls, c)
	slices.SortFunc(h.Calls, func(a, b HandlerCall) int { return CompareCalls(a.Call, b.Call) })
}

// AddCredential notes a credential, once.
func (h *Handler) AddCredential(c HandlerCredential) {
	for i := range h.Credentials {
		if old := &h.Credentials[i]; old.Credential == c.Credential {
			old.MadeSync = old.MadeSync && c.MadeSync
			return
		}
	}
	h.Credentials = append(h.Credentials, c)
	slices.SortFunc(h.Credentials, func(a, b HandlerCredential) int { return CompareCredentials(a.Credential, b.Credential) })
}

// CompareHandlers orders handlers by position.
func CompareHandlers(a, b *Handler) int {
	return cmp.Or(a.Position.Compare(b.Position), cmp.Compare(a.Function, b.Function))
}

// Responds reports whether the handler answers in its response, and whether it
// answers by a call of the API.
func (h *Handler) Responds() (inResponse, byCall bool) {
	return h.WritesMessage == Yes, slices.ContainsFunc(h.Calls, func(c HandlerCall) bool { return writesMessage[c.Call.Method] })
}

// writesMessage are the methods that write a message.
var writesMessage = map[string]bool{
	"chat.spaces.messages.create": true,
	"chat.spaces.messages.patch":  true,
	"chat.spaces.messages.update": true,
}
