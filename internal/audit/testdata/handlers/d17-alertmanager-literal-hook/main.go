// Alertmanager receiver that forwards to a Chat space by incoming webhook. Not a Chat app.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
)

type alerts struct {
	Status string `json:"status"`
	Alerts []struct {
		Labels map[string]string `json:"labels"`
	} `json:"alerts"`
}

const (
	base  = "https://chat.googleapis.com/v1/spaces/AAQAx7Kd0pE/messages"
	key   = "?key=AIzaSyB7rQ2wXe9KfLm3TzUj5HcVn8PoGiDs1Ya"
	token = "&token=pV9xQm2LrT7cWk4ZsB1nHf8YdJ6gAe3UoXi5RtKq0Mw"
)

func forward(w http.ResponseWriter, r *http.Request) {
	var a alerts
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	text := "*" + a.Status + "*"
	for _, x := range a.Alerts {
		text += fmt.Sprintf("\n%s on %s", x.Labels["alertname"], x.Labels["instance"])
	}
	payload, _ := json.Marshal(map[string]string{"text": text})
	resp, err := http.Post(base+key+token, "application/json", bytes.NewReader(payload))
	if err != nil {
		log.Print(err)
		http.Error(w, "chat", http.StatusBadGateway)
		return
	}
	resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
}

func main() {
	http.HandleFunc("/alerts", forward)
	log.Fatal(http.ListenAndServe(":9099", nil))
}
