package main

import (
	"encoding/json"
	"fmt"
	"log"
	"math/rand/v2"
	"net/http"
	"os"
	"strings"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m28-fornothing/deps"
)

func dice(w http.ResponseWriter, r *http.Request) {
	token := os.Getenv("VERIFICATION_TOKEN")
	var ev chat.DeprecatedEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil || ev.Token != token {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	d, err := deps.For(r.Context(), ev.User.DisplayName)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	sides := 6
	if ev.Message != nil {
		fmt.Sscan(strings.TrimPrefix(ev.Message.ArgumentText, " "), &sides)
	}
	answer := chat.Message{Text: fmt.Sprintf("%s rolls %d", d.Name, 1+rand.IntN(max(sides, 1)))}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(&answer); err != nil {
		log.Print(err)
	}
}

func main() {
	http.HandleFunc("/", dice)
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), nil))
}
