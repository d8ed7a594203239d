package report

// Client is the kind of client that a call is made with.
type Client string

// The kinds of client.
const (
	ClientREST       Client = "rest"
	ClientGRPC       Client = "grpc"
	ClientHTTP       Client = "http"
	ClientWebhook    Client = "webhook"
	ClientAppsScript Client = "apps_script"
)

// Confidence says how sure a call or finding is.
type Confidence string

// The degrees of confidence. A likely call is a webhook known only by its
// payload.
const (
	ConfidenceCertain Confidence = "certain"
	ConfidenceLikely  Confidence = "likely"
)

// Timing says when a call on a handler's path runs, seen from the response.
type Timing string

// The timings. TimingNone is that of a call on no handler's path.
const (
	TimingNone  Timing = ""
	TimingSync  Timing = "sync"
	TimingAsync Timing = "async"
	TimingBoth  Timing = "both"
)

// Principal is whom a credential acts as, or whom a method lets call it.
type Principal string

// The principals. PrincipalUserAdmin, a user who uses administrator
// privileges, occurs in requirements only: the credential is a user's.
const (
	PrincipalApp              Principal = "app"
	PrincipalAppAdminApproved Principal = "app_admin_approved"
	PrincipalUser             Principal = "user"
	PrincipalUserAdmin        Principal = "user_admin"
	PrincipalUnknown          Principal = "unknown"
)

// MethodWebhook is the Method of a call to an incoming webhook, which is no
// method of the API.
const MethodWebhook = "webhook"

// Call is one Chat API call site in the source.
type Call struct {
	// ID is how the rest of the report refers to the call: "call-1".
	ID string `json:"id"`
	// Method is the discovery document's method id, or "webhook".
	Method string `json:"method"`
	// Client is the kind of client that makes the call.
	Client Client `json:"client"`
	// Position is where the method is named; for raw HTTP, where the request is made.
	Position Position `json:"position"`
	// Sent is where the call is sent: Do, Pages, Download, Client.Do.
	Sent Position `json:"sent"`
	// Confidence is "likely" for a webhook known only by its payload.
	Confidence Confidence `json:"confidence"`
	// Function is the function that holds the call: "example.com/app.main".
	Function string `json:"function"`
	// Resolved says that every credential that can reach the call is known, kind and scopes.
	Resolved bool `json:"resolved"`
	// UnresolvedReason says why it is not resolved, and where the trail ends.
	UnresolvedReason string `json:"unresolved_reason"`
	// Credentials are the ids of all credentials that can reach the call.
	Credentials []string `json:"credentials"`
	// Conditions are what the call's arguments decide: "use_admin_access", "event_types:message".
	Conditions []string `json:"conditions"`
	// Requires are the alternatives that allow the call, one a principal.
	Requires []Requirement `json:"requires"`
	// Handler is the id of the event handler on whose path the call runs, or empty.
	Handler string `json:"handler"`
	// Timing says when the call runs on the handler's path; empty without a handler.
	Timing Timing `json:"timing"`
	// Trace leads from where the client is made to the call.
	Trace []Step `json:"trace"`
	// Entries are the entry points from which the call is reached, one for each program and
	// set of credentials, with the shortest way from there.
	Entries []Entry `json:"entries"`
}

// EntryKind is what an entry point is.
type EntryKind string

// The kinds of entry point. EntryInit is what is run when a package or a script
// is initialized. EntryExported may be called by importers of a library, or by
// users of a script. EntryUncalled is a function that nothing in view calls.
const (
	EntryMain     EntryKind = "main"
	EntryInit     EntryKind = "init"
	EntryHandler  EntryKind = "handler"
	EntryTrigger  EntryKind = "trigger"
	EntryExported EntryKind = "exported"
	EntryUncalled EntryKind = "uncalled"
)

// Entry is an entry point from which a call is reached, and the shortest way from
// there.
type Entry struct {
	// Program is the id of the program.
	Program string `json:"program"`
	// Kind is what the entry point is.
	Kind EntryKind `json:"kind"`
	// Function is its function.
	Function string `json:"function"`
	// Position is where that is declared; of variables that are initialized, where one is.
	Position Position `json:"position"`
	// Credentials are the ids of those that can reach the call on such a way.
	Credentials []string `json:"credentials"`
	// Hops lead from the function to the call, which is the last one.
	Hops []Hop `json:"hops"`
	// Others is how many other ways from there were told apart, with the same credentials.
	Others int `json:"others"`
}

// Hop is a place on the way to a call: there the next function is called, or
// handed to a library that calls it.
type Hop struct {
	// Position is the place.
	Position Position `json:"position"`
	// Function is the function that holds it.
	Function string `json:"function"`
	// Via is what calls the next function: "net/http.HandleFunc"; empty where the program does.
	Via string `json:"via"`
}

// Requirement is one way in which a call is allowed: the principal, and scopes
// of which every group must be met.
type Requirement struct {
	// Principal is whom the credential must act as.
	Principal Principal `json:"principal"`
	// AllOf are the groups of scopes that must all be met.
	AllOf []AnyOf `json:"all_of"`
}

// AnyOf is a group of scopes of which one is enough.
type AnyOf struct {
	// AnyOf are full scope URIs.
	AnyOf []string `json:"any_of"`
}
