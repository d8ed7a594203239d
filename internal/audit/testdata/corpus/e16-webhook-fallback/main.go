// Command relay takes alerts in and hands them to the team that they concern.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"

	"example.com/blind/e16-webhook-fallback/internal/hooks"
)

// alert is what the monitoring system sends.
type alert struct {
	Status string            `json:"status"`
	Labels map[string]string `json:"labels"`
	Starts time.Time         `json:"startsAt"`
}

type batch struct {
	Alerts []alert `json:"alerts"`
}

var client = &http.Client{Timeout: 5 * time.Second}

func send(url, text string) error {
	payload, err := json.Marshal(map[string]string{"text": text})
	if err != nil {
		return err
	}
	resp, err := client.Post(url, "application/json", bytes.NewReader(payload))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("webhook: %s", resp.Status)
	}
	return nil
}

func receive(w http.ResponseWriter, r *http.Request) {
	var b batch
	if err := json.NewDecoder(r.Body).Decode(&b); err != nil {
		http.Error(w, "bad body", http.StatusBadRequest)
		return
	}
	failed := 0
	for _, a := range b.Alerts {
		text := fmt.Sprintf("%s: %s since %s", a.Labels["alertname"], a.Status, a.Starts.Format(time.Kitchen))
		if err := send(hooks.For(a.Labels["team"]), text); err != nil {
			log.Print(err)
			failed++
		}
	}
	if failed > 0 {
		http.Error(w, "not all were sent", http.StatusBadGateway)
	}
}

func main() {
	mux := chi.NewRouter()
	mux.Post("/alerts", receive)
	log.Fatal(http.ListenAndServe(":9094", mux))
}
