package report

// Transport is how a handler gets its events.
type Transport string

// The transports.
const (
	TransportHTTP       Transport = "http"
	TransportPubSub     Transport = "pubsub"
	TransportAppsScript Transport = "apps_script"
)

// Responds says how a handler answers the event.
type Responds string

// The ways to answer.
const (
	RespondsSync  Responds = "sync"
	RespondsAsync Responds = "async"
	RespondsBoth  Responds = "both"
	RespondsNone  Responds = "none"
)

// Handler is a function that takes in Chat events.
type Handler struct {
	// ID is how the rest of the report refers to the handler: "handler-1".
	ID string `json:"id"`
	// Position is where the function is declared.
	Position Position `json:"position"`
	// Function is its name.
	Function string `json:"function"`
	// Transport is how it gets its events.
	Transport Transport `json:"transport"`
	// Responds says how it answers them.
	Responds Responds `json:"responds"`
	// VerifiesSender says whether it checks who sent the request; null: not known.
	VerifiesSender *bool `json:"verifies_sender" jsonschema:"nullable"`
	// Calls are the ids of the Chat calls on its path.
	Calls []string `json:"calls"`
	// OtherGoogleAPIs are other Google APIs called on its path.
	OtherGoogleAPIs []string `json:"other_google_apis"`
	// Credentials are the ids of the credentials made or used on its path.
	Credentials []string `json:"credentials"`
}

// Scenario is a row of the guide's scenario table that the code carries out.
type Scenario struct {
	// ID is the scenario's name: "send.incoming_webhook".
	ID string `json:"id"`
	// Requires is which authentication the guide says that it needs.
	Requires ScenarioRequires `json:"requires"`
	// Evidence are the calls and handlers that show it.
	Evidence []Position `json:"evidence"`
}

// ScenarioRequires says which authentication serves a scenario. Domain-wide
// delegation counts as a user's.
type ScenarioRequires struct {
	// None: no authentication is needed.
	None bool `json:"none"`
	// User: user authentication serves.
	User bool `json:"user"`
	// App: app authentication serves.
	App bool `json:"app"`
}
