// Package server runs handlers behind the gate.
package server

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// Gate is middleware.
type Gate func(http.Handler) http.Handler

// Server is what main runs.
type Server struct {
	mux   *http.ServeMux
	gates []Gate
}

// New is a server with gates, the outermost first.
func New(gates ...Gate) *Server { return &Server{mux: http.NewServeMux(), gates: gates} }

// Handle adds a handler.
func (s *Server) Handle(pattern string, h http.Handler) { s.mux.Handle(pattern, h) }

// Run serves until ctx is done.
func (s *Server) Run(ctx context.Context, addr string) error {
	var h http.Handler = s.mux
	for i := len(s.gates) - 1; i >= 0; i-- {
		h = s.gates[i](h)
	}
	srv := &http.Server{Addr: addr, Handler: h, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		srv.Shutdown(context.Background())
	}()
	if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
