// Package inbox takes in what Chat sends and hands it to the right function.
package inbox

import (
	"encoding/json"
	"net/http"

	"google.golang.org/api/chat/v1"

	"example.com/handlers/b22-packages-queue-errgroup/jobs"
)

type route func(*http.Request, *chat.DeprecatedEvent) (*chat.Message, error)

// Inbox is the endpoint of the Chat app.
type Inbox struct {
	api    *chat.Service
	queue  *jobs.Queue
	routes map[string]route
}

// New makes an Inbox.
func New(api *chat.Service, queue *jobs.Queue) *Inbox {
	in := &Inbox{api: api, queue: queue}
	in.routes = map[string]route{
		"ADDED_TO_SPACE": in.added,
		"MESSAGE":        in.message,
		"CARD_CLICKED":   in.clicked,
	}
	return in
}

func (in *Inbox) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ev, err := read(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	f, ok := in.routes[ev.Type]
	if !ok {
		w.WriteHeader(http.StatusOK)
		return
	}
	msg, err := f(r, ev)
	if err != nil {
		msg = &chat.Message{Text: "Sorry: " + err.Error()}
	}
	w.Header().Set("Content-Type", "application/json; charset=UTF-8")
	if err := json.NewEncoder(w).Encode(msg); err != nil {
		panic(http.ErrAbortHandler)
	}
}

func read(r *http.Request) (*chat.DeprecatedEvent, error) {
	defer r.Body.Close()
	ev := new(chat.DeprecatedEvent)
	return ev, json.NewDecoder(r.Body).Decode(ev)
}
