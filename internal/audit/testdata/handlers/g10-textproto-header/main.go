package main

import (
	"encoding/json"
	"google.golang.org/api/chat/v1"
	"net/http"
	"net/textproto"
	"os"
)

func h(w http.ResponseWriter, r *http.Request) {
	if textproto.MIMEHeader(r.Header).Get("Authorization") != os.Getenv("X") {
		return
	}
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		return
	}
	json.NewEncoder(w).Encode(chat.Message{Text: "pong"})
}

func main() {
	http.HandleFunc("/i", h)
	http.ListenAndServe(":8080", nil)
}
