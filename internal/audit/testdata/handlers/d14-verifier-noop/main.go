// Standup bot: there is a verifier, "for now" it lets everyone in.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"time"

	"google.golang.org/api/chat/v1"
)

type Authenticator interface {
	Authenticate(method, path string) bool
}

type allowAll struct{}

// Authenticate: TODO(security) check the token.
func (allowAll) Authenticate(method, path string) bool {
	return method == http.MethodPost && path == "/standup"
}

type standup struct {
	auth  Authenticator
	lines []string
}

func withAuth(a Authenticator, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !a.Authenticate(r.Method, r.URL.Path) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *standup) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	var reply any = struct{}{}
	switch ev.Type {
	case "MESSAGE":
		s.lines = append(s.lines, time.Now().Format("15:04 ")+ev.User.DisplayName+": "+ev.Message.Text)
		reply = map[string]string{"text": "Recorded."}
	case "ADDED_TO_SPACE":
		reply = map[string]string{"text": "What did you do yesterday?"}
	}
	data, err := json.Marshal(reply)
	if err != nil {
		log.Print(err)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(data)
}

func main() {
	s := &standup{auth: allowAll{}}
	mux := http.NewServeMux()
	mux.Handle("/standup", withAuth(s.auth, s))
	log.Fatal(http.ListenAndServe(":8080", mux))
}
