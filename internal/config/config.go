// Package config reads .chatscopelint.yml, and says what silences a finding:
// an entry there, a //nolint comment, a baseline. It is pure logic: it reads no
// clock, and no file but to look for the configuration.
//
//	baseline: chatscopelint-baseline.json
//	suppress:
//	  - check: overscope
//	    path: internal/legacy/**
//	    scope: chat.spaces
//	    reason: the migration needs it until spring
//	    owner: chat-team
//	    until: 2027-03-31
//	programs:
//	  ./cmd/bot:
//	    declared: [chat.bot, openid]
//	forbidden:
//	  scopes: [chat.delete]
//	  classes: [restricted]
//	credentials:
//	  sa.json: service_account
//	models:
//	  - function: example.com/kit.NewClient
//	    makes: {kind: service_account, scopes: [chat.bot]}
//	  - function: (*example.com/kit.Client).Send
//	    runs: chat.spaces.messages.create
package config

import (
	"github.com/chatscopelint/chatscopelint/internal/model"
	"github.com/chatscopelint/chatscopelint/scopemap"
)

// FileName is what a configuration is called.
const FileName = ".chatscopelint.yml"

// Checks are the names of the checks that an entry or a comment may name.
var Checks = []string{"missingscope", "overscope", "credtype", "syncauth", "webhooksecret", "eventauth", "consent", "policy"}

// A Config is what a configuration says. Its texts have the place where they
// stand; scopes are full URIs in the form of [scopemap.Canonical].
type Config struct {
	File        string // its name, as given to [Parse]
	Suppress    []Entry
	Programs    []Program // in the order of the file
	Forbidden   Forbidden
	Credentials []KeyFile // in the order of the file
	Models      []Model
	// Baseline is a file's path relative to the configuration's directory, with
	// forward slashes; "" where there is none.
	Baseline scopemap.Text
}

// An Entry silences the findings that have all that it names: the check, the
// path, the scope, the function. At least one of the four is named.
type Entry struct {
	scopemap.Place // where the entry begins

	Check scopemap.Text
	// Path is relative to the configuration's directory, or a pattern for such
	// paths, see [MatchPath].
	Path     scopemap.Text
	Scope    scopemap.Text
	Function scopemap.Text // a function's ID; it stands for the literals in it too
	Reason   scopemap.Text // never ""
	Owner    scopemap.Text
	Until    scopemap.Text // the last day on which it counts: 2027-01-31; "" for ever
}

// A Program says which scopes are declared for a program: those that an
// administrator approved, or that stand in its OAuth consent configuration.
type Program struct {
	// Path is a main package or the folder of a script project: "./cmd/bot" is
	// relative to the configuration's directory, anything else an import path.
	Path     scopemap.Text
	Declared []scopemap.Text // empty where nothing may be asked for
}

// Forbidden is what no program may ask for.
type Forbidden struct {
	Scopes  []scopemap.Text
	Classes []scopemap.Text // of [scopemap.Class], but not unknown
}

// A KeyFile is a credential's file whose type the code does not say.
type KeyFile struct {
	// Path is the file as the code names it, or its base name alone.
	Path scopemap.Text
	// Type is what the file has under "type": service_account,
	// impersonated_service_account or authorized_user.
	Type scopemap.Text
}

// A Model says what a function does that is not in view: it makes a credential,
// or it runs a method. One of the two is set.
type Model struct {
	// Function is its ID, as go/ssa prints it, without type arguments:
	// "example.com/kit.NewClient", "(*example.com/kit.Client).Send".
	Function scopemap.Text
	Makes    *Credential
	Runs     scopemap.Text // a method's discovery ID
}

// A Credential is what a function of a [Model] makes.
type Credential struct {
	Kind model.CredentialKind
	// Scopes are those that it asks for. They are not known where ScopesKnown
	// is false.
	Scopes      []scopemap.Text
	ScopesKnown bool
}
