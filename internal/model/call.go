package model

import "slices"

// Client is the kind of client that a call is made with.
type Client string

const (
	// REST is google.golang.org/api/chat/v1.
	REST Client = "rest"
	// GRPC is cloud.google.com/go/chat/apiv1, over gRPC and over REST.
	GRPC Client = "grpc"
	// HTTP is a plain request to the API's host.
	HTTP Client = "http"
	// Webhook is a request to the URL of an incoming webhook, which no scope is
	// needed for.
	Webhook Client = "webhook"
	// AppsScript is an Apps Script project's advanced service, or a request that
	// a script makes.
	AppsScript Client = "apps_script"
)

// MethodWebhook is the Method of a call of a webhook, which is no method of the
// API.
const MethodWebhook = "webhook"

// A Call is one place in the source where a Chat API method is called, however
// many paths lead there.
type Call struct {
	Method   string // discovery ID, "chat.spaces.messages.create"
	Client   Client
	Position Position // where the method is named
	Sent     Position // where the call is sent
	Likely   bool     // it is known by what is sent only
	Function string   // ID of the function that holds Position
	Package  string   // import path of that function's package

	Paths   []Path
	Entries []Entry // the entry points from which it is reached
	Gaps    []Gap   // why not every credential that reaches it is known
}

// Resolved reports whether every credential that can reach the call is known,
// kind and scopes.
func (c *Call) Resolved() bool {
	for _, r := range c.Reaches() {
		if !r.Credential.Resolved() {
			return false
		}
	}
	return len(c.Gaps) == 0 && len(c.Paths) > 0
}

// Reaches are the credentials that can reach the call, on whatever path.
func (c *Call) Reaches() []*Reach { return reaches(c.Paths) }

// Reachable are the credentials that reach the call where something may run it.
func (c *Call) Reachable() []*Reach {
	return reaches(slices.DeleteFunc(slices.Clone(c.Paths), func(p Path) bool { return p.Unreachable }))
}

// IsUnreachable reports whether nothing can run the call.
func (c *Call) IsUnreachable() bool {
	return len(c.Paths) > 0 && !slices.ContainsFunc(c.Paths, func(p Path) bool { return !p.Unreachable })
}

func reaches(paths []Path) []*Reach {
	var all []*Reach
	for _, path := range paths {
		for _, r := range path.Reaches {
			if !slices.ContainsFunc(all, r.Same) {
				all = append(all, r)
			}
		}
	}
	return all
}

// A Path is one calling context of a call. Where several credentials can reach
// the call there, the engine could not tell which one does: a verdict must
// hold for all of them.
type Path struct {
	Reaches []*Reach
	Open    bool // others, that are not known, can reach it too
	Dead    bool // nothing in view leads to it
	// Unreachable is set where it is dead and nothing out of view can lead to it.
	Unreachable bool
	Off         bool // a condition that does not hold there stands before it
}

// A Reach is one credential that can reach a call.
type Reach struct {
	Credential *Credential
	// What the call's arguments decide when the credential reaches it: the
	// conditions that hold, and those that may.
	Certain  []string
	Possible []string
	// Closes is where a finding about the two stands in the package at hand
	// (Model.Package): at the call, else at the call expression through which the
	// package reaches it. Where the package has no part in it, it is at the call.
	Closes   Position
	Function string // ID of the function that holds Closes
	Trace    []Step // from where the credential is made to the call
}
