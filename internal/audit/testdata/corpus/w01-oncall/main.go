// Command oncall turns Alertmanager webhooks into Google Chat messages.
package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"flag"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"time"

	"example.com/blind/w01-oncall/internal/notify"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type alert struct {
	Status      string            `json:"status"`
	Labels      map[string]string `json:"labels"`
	Annotations map[string]string `json:"annotations"`
	Fingerprint string            `json:"fingerprint"`
}

type payload struct {
	Receiver string  `json:"receiver"`
	Alerts   []alert `json:"alerts"`
}

type server struct {
	send   notify.Sender
	routes map[string]string
}

func (s *server) alerts(w http.ResponseWriter, r *http.Request) {
	var p payload
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	space, ok := s.routes[p.Receiver]
	if !ok {
		http.Error(w, "no such receiver", http.StatusNotFound)
		return
	}
	for _, a := range p.Alerts {
		ref, err := s.send.Send(r.Context(), space, a.Fingerprint, a.Status+": "+a.Annotations["summary"])
		if err != nil {
			slog.Error("send", "err", err, "space", space)
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		slog.Info("sent", "ref", ref)
	}
	w.WriteHeader(http.StatusAccepted)
}

func dial(ctx context.Context) (*chat.Service, error) {
	key, err := base64.StdEncoding.DecodeString(os.Getenv("ONCALL_SA_KEY"))
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx,
		option.WithTokenSource(cfg.TokenSource(ctx)),
		// left over from the days of the key file
		option.WithScopes("https://www.googleapis.com/auth/cloud-platform", chat.ChatSpacesScope),
		option.WithUserAgent("oncall/2"),
	)
}

func main() {
	dry := flag.Bool("dry", false, "print instead of sending")
	addr := flag.String("addr", ":9094", "listen address")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()

	var out notify.Sender = notify.Stdout{W: os.Stdout}
	if !*dry {
		svc, err := dial(ctx)
		if err != nil {
			slog.Error("dial", "err", err)
			os.Exit(1)
		}
		out = notify.Retrying(notify.NewChat(svc), 4)
	}
	srv := &server{send: out, routes: map[string]string{"infra": "spaces/AAAAinfra", "db": "spaces/AAAAdb"}}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /alerts", srv.alerts)
	hs := &http.Server{Addr: *addr, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() { <-ctx.Done(); hs.Close() }()
	slog.Info("listening", "addr", *addr, "err", hs.ListenAndServe())
}
