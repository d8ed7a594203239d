package known

import (
	"strconv"
	"strings"

	"github.com/chatscopelint/chatscopelint/internal/summary"
)

// restRow is the row of a function of a REST client. Its names follow one
// pattern at every version: a service type for each resource, whose methods
// begin a call, and a call type for each method, whose Do sends it.
func restRow(id string, nargs int) (row, bool) {
	if id == "google.golang.org/api/googleapi.QueryParameter" {
		// func QueryParameter(key string, values ...string) CallOption
		return returns(made(TypeQuery, set(SlotName, param(0)), set(SlotValue, param(1)))), true
	}
	for _, pkg := range restPackages {
		if r, ok := restClientRow(pkg, id, nargs); ok {
			return r, true
		}
	}
	return row{}, false
}

func restClientRow(pkg, id string, nargs int) (row, bool) {
	switch id {
	case pkg + ".NewService":
		// func NewService(ctx context.Context, opts ...option.ClientOption) (*Service, error)
		return returns(made(TypeService, set(SlotPackage, text(pkg)), set(SlotOptions, param(1)))), true
	case pkg + ".New":
		// func New(client *http.Client) (*Service, error)
		return returns(made(TypeService, set(SlotPackage, text(pkg)), set(SlotClient, param(0)))), true
	}
	if name, ok := strings.CutPrefix(id, pkg+".New"); ok && strings.HasSuffix(name, "Service") {
		// func NewSpacesService(s *Service) *SpacesService
		return returns(param(0)), true
	}
	typ, name, ok := method(id)
	if !ok {
		return row{}, false
	}
	if typ, ok = strings.CutPrefix(typ, pkg+"."); !ok {
		return row{}, false
	}
	if resource, ok := strings.CutSuffix(typ, "Service"); ok {
		return beginCall(resource+name+"Call", nargs), true
	}
	if name == "MarshalJSON" {
		// func (s Message) MarshalJSON() ([]byte, error)
		return returns(made(TypeJSON, set(SlotValue, param(0)))), true
	}
	if strings.HasSuffix(typ, "Call") {
		return callMethod(name, nargs), true
	}
	return row{}, false
}

// beginCall is the row of a method that begins a call of the type callType.
//
//	func (r *SpacesMessagesService) Create(parent string, message *Message) *SpacesMessagesCreateCall
func beginCall(callType string, nargs int) row {
	slots := []slot{set(SlotName, text(callType)), set(SlotClient, param(0))}
	for i := 1; i < nargs; i++ {
		slots = append(slots, set(SlotArg+strconv.Itoa(i-1), param(i)))
	}
	return returns(made(TypeCall, slots...))
}

// callMethod is the row of a method of a call type: it sends the call, or sets
// one of its parameters and returns it.
func callMethod(name string, nargs int) row {
	switch name {
	case "Do", "Download":
		// func (c *SpacesMessagesCreateCall) Do(opts ...googleapi.CallOption) (*Message, error)
		return row{}.withEffect(summary.Send, param(0), param(1))
	case "Pages":
		// func (c *SpacesListCall) Pages(ctx context.Context, f func(*ListSpacesResponse) error) error
		r := row{}.withEffect(summary.Send, param(0))
		r.calls = []callOf{{fn: param(2)}}
		return r
	case "Header":
		// func (c *SpacesListCall) Header() http.Header
		r := returns(field(param(0), SlotHeader)).withEffect(summary.Set, param(0), text(name), param(0))
		r.stores = []slotOf{{param(0), set(SlotHeader, made(TypeHeader))}}
		return r
	}
	if nargs < 2 {
		return returns(param(0))
	}
	// func (c *SpacesListCall) Filter(filter string) *SpacesListCall
	//
	// It changes c and returns it. What it returns is known to have the
	// setting; c itself has it after the call only.
	return returns(made(TypeSetCall, set(SlotCall, param(0)), set(SlotSet+name, param(1)))).
		withEffect(summary.Set, param(0), text(name), param(1))
}
