// Command office answers lunch questions in Google Chat.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/idtoken"
)

const chatIssuer = "chat@system.gserviceaccount.com"

// middleware wraps a handler.
type middleware func(http.Handler) http.Handler

func chain(h http.Handler, mws ...middleware) http.Handler {
	for i := len(mws) - 1; i >= 0; i-- {
		h = mws[i](h)
	}
	return h
}

// fromChat lets only requests through that Google Chat signed.
func fromChat(audience string) middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			raw, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
			if !ok {
				http.Error(w, "no token", http.StatusUnauthorized)
				return
			}
			payload, err := idtoken.Validate(r.Context(), raw, audience)
			if err != nil || payload.Claims["email"] != chatIssuer {
				http.Error(w, "not Google Chat", http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func timed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		next.ServeHTTP(w, r)
		log.Printf("%s %s took %s", r.Method, r.URL.Path, time.Since(start))
	})
}

func lunch(w http.ResponseWriter, r *http.Request) {
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		http.Error(w, "bad event", http.StatusBadRequest)
		return
	}
	var reply *chat.Message
	switch ev.Type {
	case "ADDED_TO_SPACE":
		reply = &chat.Message{Text: "Hello! Ask me *what's for lunch*."}
	case "MESSAGE":
		reply = menu(ev.Message.ArgumentText)
	case "REMOVED_FROM_SPACE":
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(reply); err != nil {
		log.Print(err)
	}
}

func menu(question string) *chat.Message {
	if strings.Contains(question, "lunch") {
		return &chat.Message{Text: "Soup, as every " + time.Now().Weekday().String()}
	}
	return &chat.Message{Text: "I only know about lunch."}
}

func main() {
	mux := http.NewServeMux()
	mux.Handle("POST /chat", chain(http.HandlerFunc(lunch), timed, fromChat(os.Getenv("CHAT_AUDIENCE"))))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNoContent)
	})
	log.Fatal(http.ListenAndServe(":8080", mux))
}
