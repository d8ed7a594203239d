package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"

	"github.com/gorilla/mux"
)

const (
	base      = "https://chat.googleapis.com/v1/spaces/AAAAq7Yw2Zk/messages"
	hookKey   = "AIzaSyDdI0hCZtE6vySjMm-WEfRq3CPzqKqqsHI"
	hookToken = "tJ2pXo8Vf0R6yKc3uLmQz7WbNdEa9sGh1iTqYxPv4Kw"
	auditHook = base + "?key=" + hookKey + "&token=" + hookToken
)

func logging(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Printf("%s %s trace=%s", r.Method, r.RequestURI, r.Header.Get("X-Cloud-Trace-Context"))
		next.ServeHTTP(w, r)
	})
}

func text(m map[string]any, path ...string) string {
	for _, p := range path[:len(path)-1] {
		m, _ = m[p].(map[string]any)
	}
	s, _ := m[path[len(path)-1]].(string)
	return s
}

func hook(w http.ResponseWriter, r *http.Request) {
	var ev map[string]any
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		w.WriteHeader(400)
		return
	}
	switch ev["type"] {
	case "ADDED_TO_SPACE":
		audit("added to " + text(ev, "space", "displayName"))
		fmt.Fprintf(w, `{"text": %q}`, "Hello "+text(ev, "user", "displayName"))
	case "MESSAGE":
		fmt.Fprintf(w, `{"text": %q}`, "You said: "+text(ev, "message", "text"))
	default:
		w.Write([]byte("{}"))
	}
}

func audit(line string) {
	b, _ := json.Marshal(map[string]string{"text": line})
	resp, err := http.Post(auditHook, "application/json", bytes.NewReader(b))
	if err != nil {
		log.Print(err)
		return
	}
	resp.Body.Close()
}

func main() {
	r := mux.NewRouter()
	r.Use(logging)
	r.HandleFunc("/hook", hook).Methods("POST")
	log.Fatal(http.ListenAndServe(":8080", r))
}
