package main

import (
	"encoding/json"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
	"net/http"
	"time"
)

func dec(r *http.Request) (*chat.DeprecatedEvent, error) {
	ev := new(chat.DeprecatedEvent)
	return ev, json.NewDecoder(r.Body).Decode(ev)
}

func h(w http.ResponseWriter, r *http.Request) {
	if _, err := dec(r); err != nil {
		return
	}
	json.NewEncoder(w).Encode(chat.Message{Text: "pong"})
}
func authed(r *http.Request) bool {
	_, err := idtoken.Validate(r.Context(), r.Header.Get("Authorization"), "aud")
	return err == nil
}
func auth(n http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !authed(r) {
			w.WriteHeader(403)
			return
		}
		n.ServeHTTP(w, r)
	})
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/chat", h)
	http.ListenAndServe(":8080", http.TimeoutHandler(auth(mux), 5*time.Second, "late"))
}
