package main

import (
	"crypto/subtle"
	"encoding/json"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

// notification is version 4 of Alertmanager's webhook payload, as far as we use it.
type notification struct {
	Version      string            `json:"version"`
	GroupKey     string            `json:"groupKey"`
	Status       string            `json:"status"` // firing or resolved
	CommonLabels map[string]string `json:"commonLabels"`
	ExternalURL  string            `json:"externalURL"`
	Alerts       []alert           `json:"alerts"`
}

type alert struct {
	Status      string            `json:"status"`
	Labels      map[string]string `json:"labels"`
	Annotations map[string]string `json:"annotations"`
	StartsAt    time.Time         `json:"startsAt"`
	EndsAt      time.Time         `json:"endsAt"`
}

func (n *notification) severity() string {
	if s := n.CommonLabels["severity"]; s != "" {
		return s
	}
	return "unknown"
}

func (n *notification) title() string {
	name := n.CommonLabels["alertname"]
	if name == "" {
		name = "Several alerts"
	}
	if svc := n.CommonLabels["service"]; svc != "" {
		name += " on " + svc
	}
	return name
}

type alertReceiver struct {
	bot    *Bot
	secret string
	log    *slog.Logger
}

func (a *alertReceiver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	given := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if subtle.ConstantTimeCompare([]byte(given), []byte(a.secret)) != 1 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var n notification
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&n); err != nil {
		http.Error(w, "bad payload", http.StatusBadRequest)
		return
	}
	if n.Version != "4" {
		http.Error(w, "unsupported webhook version "+n.Version, http.StatusBadRequest)
		return
	}

	var err error
	if n.Status == "resolved" {
		err = a.bot.Resolve(r.Context(), &n)
	} else {
		err = a.bot.Fire(r.Context(), &n)
	}
	if err != nil {
		// A 5xx makes Alertmanager try again.
		a.log.Error("cannot tell the space", "group", n.GroupKey, "err", err)
		http.Error(w, "chat unavailable", http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
