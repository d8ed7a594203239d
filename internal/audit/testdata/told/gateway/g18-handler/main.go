// A bot that makes a client for each event, and answers without it.
package main

import (
	"encoding/json"
	"log"
	"net/http"

	"example.com/gateway"
	"google.golang.org/api/chat/v1"
)

func answer(w http.ResponseWriter, r *http.Request) {
	var event chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	client := gateway.MustClient(r.Context())
	defer client.Close()
	if err := json.NewEncoder(w).Encode(&chat.Message{Text: "hello"}); err != nil {
		log.Print(err)
	}
}

func main() {
	http.HandleFunc("POST /event", answer)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
