// Command incidentbot turns Alertmanager notifications into incident threads
// in one Google Chat space and keeps a status card per incident up to date.
//
// Environment:
//
//	INCIDENTBOT_KEY      path of the service account key
//	INCIDENTBOT_SPACE    spaces/AAAA..., where incidents are announced
//	INCIDENTBOT_SECRET   bearer secret configured in Alertmanager's http_config
//	INCIDENTBOT_LISTEN   listen address, default :8080
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	log := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	if err := run(ctx, log); err != nil {
		log.Error("incidentbot stopped", "err", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, log *slog.Logger) error {
	space, secret := os.Getenv("INCIDENTBOT_SPACE"), os.Getenv("INCIDENTBOT_SECRET")
	if space == "" || secret == "" {
		return errors.New("INCIDENTBOT_SPACE and INCIDENTBOT_SECRET must be set")
	}
	bot, err := NewBot(ctx, os.Getenv("INCIDENTBOT_KEY"), space, log)
	if err != nil {
		return fmt.Errorf("chat client: %w", err)
	}

	addr := os.Getenv("INCIDENTBOT_LISTEN")
	if addr == "" {
		addr = ":8080"
	}
	mux := http.NewServeMux()
	mux.Handle("POST /alertmanager", &alertReceiver{bot: bot, secret: secret, log: log})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })

	srv := &http.Server{Addr: addr, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		grace, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		_ = srv.Shutdown(grace)
	}()
	log.Info("listening", "addr", addr)
	if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
