// Package known holds what the engine knows of libraries by heart: the Chat
// clients, the packages that make Google credentials, and net/http. Each entry
// is a row under the Go signature that it describes, and compiles to a summary
// in the language of package summary.
package known

import (
	"bytes"
	"slices"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// Lookup returns the summary of the library function with the ID (as
// summary.Func.ID), called with nargs arguments. ok is false for a function
// that is not known.
func Lookup(id string, nargs int) (f *summary.Func, ok bool) {
	for _, table := range tables {
		if r, ok := table[id]; ok {
			return r.compile(id), true
		}
	}
	for _, family := range families {
		if r, ok := family(id, nargs); ok {
			return r.compile(id), true
		}
	}
	return nil, false
}

// Describes reports whether there is a row for the function with the ID, however
// many arguments it takes.
func Describes(id string) bool {
	for nargs := range maxArgs {
		if _, ok := Lookup(id, nargs); ok {
			return true
		}
	}
	return false
}

// maxArgs is more than the arguments of any function that a row describes.
const maxArgs = 8

// tables are the rows of single functions.
var tables = []map[string]row{
	googleRows, computeRows, oauth2Rows, authRows, impersonateRows, transportRows, authTransportRows, connRows, messageRows, decoratorRows, quietRows,
	httpRows, bodyRows, urlRows, stdRows, contextRows, collectionRows,
}

// families are rows of functions that follow a pattern in their name.
var families = []func(id string, nargs int) (row, bool){optionRow, restRow, grpcRow, dialOptionRow, otherAPIRow, foldRow, idleRow}

// Global returns what a library's package variable ("net/http.DefaultClient")
// holds, as a function that returns it.
func Global(name string) (*summary.Func, bool) {
	r, ok := globals[name]
	if !ok {
		return nil, false
	}
	return r.compile(name), true
}

// Transparent reports whether a field of the struct type (in the form of
// summary.Method.Type, without a star) is the struct itself for all that
// matters: the sub-services of a client.
func Transparent(typ string) bool {
	pkg, name, ok := cutLast(typ, ".")
	return ok && slices.Contains(restPackages, pkg) && strings.HasSuffix(name, "Service")
}

// GoType is the Go type behind the type of a known object, for the methods
// that are called on it through an interface or by generic code.
func GoType(typ string) string {
	switch typ {
	case TypeCall, TypeSetCall:
		return restPackage + ".Call"
	case TypeService:
		return grpcPackage + ".Client" // or a bare stub, which has the same methods
	}
	return typ
}

// IsConfiguration reports whether values of the struct type are configurations
// that a credential keeps by pointer.
func IsConfiguration(typ string) bool {
	return typ == TypeOAuth2Config || typ == TypeAuthUser || typ == jwtConfigType
}

// Library reports whether the package belongs to the libraries that rows
// describe, so that its source is not read.
func Library(importPath string) bool {
	for _, prefix := range libraries {
		if importPath == prefix || strings.HasPrefix(importPath, prefix+"/") {
			return true
		}
	}
	return false
}

// Acts reports whether calling the function with the ID is what a program does
// with the libraries that rows describe: the rows of the standard library only
// pass values on.
func Acts(id string) bool {
	pkg := strings.TrimLeft(id, "(*")
	return Library(pkg[:strings.LastIndex(pkg, "/")+1]+strings.Split(pkg[strings.LastIndex(pkg, "/")+1:], ".")[0]) || strings.HasPrefix(id, "(*net/http.Client)") || strings.HasPrefix(id, "net/http.Post") || id == "net/http.Get" || id == "net/http.Head"
}

// ActsBehind reports whether a method of the name, called through an interface,
// may be one of the libraries that rows describe that sends a call or makes a
// token.
func ActsBehind(method string) bool {
	switch method {
	case "Do", "Pages", "Download", "RoundTrip", "Token":
		return true
	}
	return false
}

var libraries = []string{"cloud.google.com/go", "github.com/googleapis", "golang.org/x/oauth2", "google.golang.org/api", "google.golang.org/appengine", "google.golang.org/genproto", "google.golang.org/grpc"}

// NamesChat reports whether a source file's text names the Chat API without a
// client of it: by the API's host, the beginning of its scopes, a name that only
// its messages have, or the name of a setting for one of its webhooks.
func NamesChat(text []byte) bool {
	return slices.ContainsFunc(chatNames, func(name string) bool { return bytes.Contains(text, []byte(name)) }) || namesEvent(string(text))
}

var chatNames = []string{
	"chat.googleapis.com", "googleapis.com/auth/", "cardsV2", "cards_v2",
	"CHAT_WEBHOOK", "chat_webhook", "chat-webhook", "GOOGLE_CHAT", "google_chat", "google-chat", "GCHAT", "gchat",
}

// IsClientType reports whether the struct type is one of a REST client's
// package, whose values are written as JSON.
func IsClientType(typ string) bool {
	pkg, _, ok := cutLast(typ, ".")
	return ok && slices.Contains(restPackages, pkg)
}

// IsMessageType reports whether the struct type is a Chat client's message.
func IsMessageType(typ string) bool { return typ == restPackage+".Message" }

// method splits the ID of a method into its receiver's type, without a star,
// and its name.
func method(id string) (typ, name string, ok bool) {
	rest, ok := strings.CutPrefix(id, "(")
	if !ok {
		return "", "", false
	}
	typ, name, ok = strings.Cut(rest, ").")
	return strings.TrimPrefix(typ, "*"), name, ok
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
