package known

import (
	"slices"
	"strings"
)

// The packages whose calls are read. A REST client has a service type for each
// resource and a call type for each method; a gRPC client has a method for each
// method of the API, which takes a request and sends it.
const (
	restPackage = "google.golang.org/api/chat/v1"
	grpcPackage = "cloud.google.com/go/chat/apiv1"

	// The Workspace Events API takes Chat scopes.
	eventsRESTPackage = "google.golang.org/api/workspaceevents/v1"
	eventsGRPCPackage = "cloud.google.com/go/apps/events/subscriptions/apiv1"
)

var (
	restPackages = []string{restPackage, eventsRESTPackage}
	// grpcPackages are the gRPC clients, each with the package of its messages
	// and the constructor of its bare stub there.
	grpcPackages = []grpcClient{
		{grpcPackage, grpcPackage + "/chatpb", "NewChatServiceClient"},
		{eventsGRPCPackage, eventsGRPCPackage + "/subscriptionspb", "NewSubscriptionsServiceClient"},
	}
)

type grpcClient struct{ path, messages, stub string }

// ClientPackage reports whether the package is a client whose calls are read,
// or holds such a client's messages.
func ClientPackage(importPath string) bool {
	return slices.Contains(restPackages, importPath) || slices.ContainsFunc(grpcPackages, func(c grpcClient) bool {
		return importPath == c.path || importPath == c.messages
	})
}

// ListsDefaults reports whether the client of the package lists the scopes that
// it asks for by default in a function, [DefaultScopes], and not in constants.
func ListsDefaults(importPath string) bool {
	return slices.ContainsFunc(grpcPackages, func(c grpcClient) bool { return importPath == c.path })
}

// OtherAPI is the name of the API whose client the package is, where it is not
// the Chat API; "" where it is.
func OtherAPI(importPath string) string {
	if importPath == eventsRESTPackage || importPath == eventsGRPCPackage {
		return WorkspaceEvents
	}
	return ""
}

// DefaultScopes is the name of that function.
const DefaultScopes = "DefaultAuthScopes"

// CalledMethod is the name that a client has for the method which a call of the
// function with the ID is about: that of a REST client's call type, or that of an
// RPC.
func CalledMethod(id string) (callType, rpc string) {
	typ, name, ok := method(id)
	if !ok {
		return "", ""
	}
	for _, pkg := range restPackages {
		if resource, ok := strings.CutPrefix(typ, pkg+"."); ok && strings.HasSuffix(resource, "Service") {
			return strings.TrimSuffix(resource, "Service") + name + "Call", ""
		}
	}
	if slices.ContainsFunc(grpcPackages, func(c grpcClient) bool { return typ == c.path+".Client" }) {
		return "", name
	}
	return "", ""
}
