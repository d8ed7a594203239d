package echo

import (
	"encoding/json"
	"net/http"

	"google.golang.org/api/chat/v1"
)

type Echo struct {
	svc   *chat.Service
	token string
}

func New(s *chat.Service, t string) *Echo { return &Echo{s, t} }

func (e *Echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	json.NewDecoder(r.Body).Decode(&ev)
	if ev.Token != e.token {
		return
	}
	e.svc.Spaces.Messages.Create(ev.Space.Name, &chat.Message{Text: "x"}).Do()
}
