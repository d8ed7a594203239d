package known

import (
	"slices"
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/config"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// ModelRow is the summary of a function that the configuration tells of, called
// with nargs arguments. results are the types of its results, in the form of
// summary.Method.Type, "" for one that nobody takes.
func ModelRow(m config.Model, nargs int, results []string) *summary.Func {
	id := m.Function.Value
	if m.Makes != nil {
		return makes(id, results).compile(id)
	}
	return runs(id, m.Runs.Value, nargs).compile(id)
}

// runs is the row of a function that runs a method of the Chat API: with its
// receiver, or an argument.
func runs(id, discoveryID string, nargs int) row {
	call := []slot{set(SlotMethod, text(discoveryID))}
	for i := range nargs {
		name := SlotWith + strconv.Itoa(i)
		if i == 0 && strings.HasPrefix(id, "(") {
			name = SlotClient
		}
		call = append(call, set(name, param(i)))
	}
	return row{}.withEffect(summary.Send, made(TypeCall, call...))
}

// makes is the row of a function that makes a credential, and returns it in the
// form of one of its results. The credential by itself is one result more.
func makes(id string, results []string) row {
	cred := once(made(TypeCredential, set(SlotKind, text(KindTold)), set(SlotModel, text(id))))
	r := returns()
	for _, typ := range results {
		switch {
		case brings(typ):
			r.results = append(r.results, inForm(typ, cred))
		case typ == "string" && !slices.ContainsFunc(results, brings):
			r.results = append(r.results, made(TypeAccessToken, set(SlotTokenOf, cred)))
		default:
			r.results = append(r.results, unknown("what "+id+" returns is not known"))
		}
	}
	r.results = append(r.results, cred)
	return r
}

// Returns reports whether a function that makes a credential, with results of the
// types, may return it.
func Returns(results []string) bool {
	return slices.ContainsFunc(results, func(typ string) bool { return brings(typ) || typ == "string" })
}

// inForm is a credential in the form of a type.
func inForm(typ string, cred expr) expr {
	client := clientOf(cred)
	switch typ {
	case "*" + TypeHTTPClient, TypeHTTPClient:
		return client
	case "net/http.RoundTripper", "*" + TypeOAuth2Transport:
		return made(TypeOAuth2Transport, set("Source", cred))
	case "*" + TypeGoogleCredentials:
		return googleCredentials(cred)
	case "*" + TypeToken, "*" + authPackage + ".Token":
		return tokenOf(cred)
	case oauth2Package + ".TokenSource", authPackage + ".TokenProvider", "*" + TypeAuthCredentials, grpcLibrary + "/credentials.PerRPCCredentials":
		return cred
	case optionPackage + ".ClientOption":
		return optionOf(cred)
	case "[]" + optionPackage + ".ClientOption":
		return listOf(optionOf(cred))
	case "*" + grpcLibrary + ".ClientConn":
		return made(TypeConn, set(SlotOptions, listOf(made(TypeOption, set(SlotName, text(PerRPCCredentials)), set(SlotValue, cred)))))
	}
	pkg, name, _ := cutLast(strings.TrimPrefix(typ, "*"), ".")
	switch {
	case slices.Contains(restPackages, pkg) && strings.HasSuffix(name, "Service"):
		return made(TypeService, set(SlotPackage, text(pkg)), set(SlotClient, client))
	case name == "Client" && slices.ContainsFunc(grpcPackages, func(c grpcClient) bool { return c.path == pkg }):
		return made(TypeService, set(SlotPackage, text(pkg)), set(SlotTransport, text(TransportGRPC)), set(SlotClient, client))
	}
	return wrapper(typ, cred)
}

// wrapper is a value of a type of which nothing is known but that it brings a
// credential.
func wrapper(typ string, cred expr) expr {
	return func(f *summary.Func) summary.Ref {
		return add(f, summary.Value{Op: summary.OpUnknown, Text: "of what it makes only the credential is told", Type: typ, Args: []summary.Ref{cred(f)}})
	}
}

// brings reports whether what is of the type may bring a credential. What is plain,
// a function, or of the standard library and no client does not.
func brings(typ string) bool {
	if typ == "net/http.RoundTripper" || strings.TrimPrefix(typ, "*") == TypeHTTPClient {
		return true
	}
	plain := strings.TrimLeft(typ, "*[]")
	return strings.Contains(plain, ".") && !strings.HasPrefix(plain, "func(") && !InGoroot(packageOf(plain))
}

func optionOf(cred expr) expr {
	return made(TypeOption, set(SlotName, text("WithTokenSource")), set(SlotValue, cred))
}

// listOf is a list of one element.
func listOf(elem expr) expr {
	return func(f *summary.Func) summary.Ref {
		list := made("list")(f)
		slot{value: elem}.storeIn(f, add(f, summary.Value{Op: summary.OpElement, Text: "[0]", Args: []summary.Ref{list}}))
		return list
	}
}

// once is a value that is made once, however often a row names it.
func once(value expr) expr {
	ref := summary.None
	return func(f *summary.Func) summary.Ref {
		if ref == summary.None {
			ref = value(f)
		}
		return ref
	}
}
