// Command syncwaste greets whoever adds it.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type greeter struct {
	svc *chat.Service
}

func (g *greeter) text(ev *chat.DeprecatedEvent) string {
	return fmt.Sprintf("Thanks for adding me, %s!", ev.User.DisplayName)
}

func handler(w http.ResponseWriter, r *http.Request) {
	defer r.Body.Close()
	var ev chat.DeprecatedEvent
	if json.NewDecoder(r.Body).Decode(&ev) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	svc, err := chat.NewService(r.Context(), option.WithScopes(chat.ChatBotScope)) // @waste
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	g := &greeter{svc: svc}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]string{"text": g.text(&ev)})
}

func main() {
	http.HandleFunc("/", handler)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
