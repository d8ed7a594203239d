package report

// ScenarioRow is a row of the guide's scenario table: what a Chat app does, and
// which authentication that takes.
type ScenarioRow struct {
	// ID is the scenario's name: "send.incoming_webhook".
	ID string
	// Section is the heading that the row stands under: "Send new messages".
	Section string
	// Title is the row: "With incoming webhooks".
	Title string
	// Requires is which authentication serves it.
	Requires ScenarioRequires
}

// ScenarioTable is the table "Types of required authentication" of the product
// guide "Authenticate and authorize Chat apps and API requests", in its order.
func ScenarioTable() []ScenarioRow { return scenarioTable }

const (
	receive = "Receive messages from"
	respond = "Respond to messages"
	send    = "Send new messages"
	create  = "Create a Chat space"
	add     = "Add users and apps to a Chat space"

	withREST       = "With the Chat REST API"
	withDelegation = "Using domain-wide delegation"
)

var (
	needsNone = ScenarioRequires{None: true}
	needsApp  = ScenarioRequires{App: true}
	needsUser = ScenarioRequires{User: true}
	needsAny  = ScenarioRequires{User: true, App: true}
)

var scenarioTable = []ScenarioRow{
	{"receive.chat_events", receive, "Chat events", needsNone},
	{"receive.apps_script", receive, "Apps Script callbacks", needsNone},
	{"receive.pubsub", receive, "Google Cloud Pub/Sub", needsApp},
	{"respond.sync_event", respond, "Synchronously, via a Chat event", needsNone},
	{"respond.sync_apps_script", respond, "Synchronously, via an Apps Script callback return value", needsNone},
	{"respond.async_rest", respond, "Asynchronously, via the Chat REST API", needsAny},
	{"send.incoming_webhook", send, "With incoming webhooks", needsNone},
	{"send.rest", send, withREST, needsAny},
	{"create_space.rest", create, withREST, needsAny},
	{"create_space.domain_wide_delegation", create, withDelegation, needsUser},
	{"add_members.rest", add, withREST, needsAny},
	{"add_members.domain_wide_delegation", add, withDelegation, needsUser},
}

// String says which authentication serves.
func (r ScenarioRequires) String() string {
	switch r {
	case needsNone:
		return "none required"
	case needsApp:
		return "service account"
	case needsUser:
		return "user"
	}
	return "user or service account"
}
