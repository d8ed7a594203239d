// Package scopemap says which OAuth scopes each method of the Google Chat API
// needs, for whom, and which choice of scopes is the least one.
//
// The table is the file chat.yaml, which is part of the program. It is made by
//
//	go generate ./scopemap
//
// from two sources: the discovery document of the Chat API, as the module
// google.golang.org/api ships it, and overlay.yaml, which holds what that
// document says only in prose (for whom a scope is, its class, what a call's
// arguments change). Every entry of overlay.yaml names its source.
//
// The Workspace Events API takes Chat scopes too. Its methods stand apart, in
// events.yaml, which is made of its document and events.overlay.yaml.
//
// # How a row is read
//
// A method has rows, each a [Requirement]. Rows without a condition say what an
// ordinary call needs. The rows of one condition say all that a call needs when
// that condition holds: they replace the ordinary rows, and a principal without
// a row there cannot make such a call. When several conditions hold, all of
// their rows bind, see [Method.Alternatives].
//
// Within a row every [AnyOf] must be met, each by one scope. The rows that
// remain are alternatives: one of them is enough.
package scopemap

//go:generate go run ./generate
