// alertrelay takes Alertmanager's webhooks and passes them on to a room.
package main

import (
	"encoding/json"
	"flag"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"example.com/blind/v12-alertrelay/hook"
)

type alertGroup struct {
	Status string `json:"status"`
	Alerts []struct {
		Labels      map[string]string `json:"labels"`
		Annotations map[string]string `json:"annotations"`
	} `json:"alerts"`
}

type server struct {
	room   hook.Hook
	client *http.Client
	secret string
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Authorization") != "Bearer "+s.secret {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	var g alertGroup
	if err := json.NewDecoder(r.Body).Decode(&g); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var sb strings.Builder
	sb.WriteString("*" + strings.ToUpper(g.Status) + "*\n")
	for _, a := range g.Alerts {
		sb.WriteString(a.Labels["alertname"] + ": " + a.Annotations["summary"] + "\n")
	}
	if err := s.room.Send(s.client, sb.String()); err != nil {
		log.Print(err)
		http.Error(w, "upstream", http.StatusBadGateway)
	}
}

func main() {
	listen := flag.String("listen", ":9094", "address")
	file := flag.String("webhook-file", "/run/secrets/chat-webhook", "file with the webhook's address")
	flag.Parse()

	raw, err := os.ReadFile(*file)
	if err != nil {
		log.Fatal(err)
	}
	room, err := hook.Parse(strings.TrimSpace(string(raw)))
	if err != nil {
		log.Fatal(err)
	}
	s := &server{room: room, client: &http.Client{Timeout: 5 * time.Second}, secret: os.Getenv("RELAY_SECRET")}
	log.Fatal(http.ListenAndServe(*listen, s))
}
