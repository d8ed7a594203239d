// Package web is the router that we copy from project to project.
package web

import (
	"encoding/json"
	"net/http"
	"strings"
)

// Ctx is handed to handlers.
type Ctx struct {
	W http.ResponseWriter
	R *http.Request

	values map[string]any
}

// Set stores a value for the request.
func (c *Ctx) Set(k string, v any) { c.values[k] = v }

// Get returns a stored value.
func (c *Ctx) Get(k string) any { return c.values[k] }

// Bind decodes the body.
func (c *Ctx) Bind(v any) error { return json.NewDecoder(c.R.Body).Decode(v) }

// JSON answers.
func (c *Ctx) JSON(code int, v any) error {
	c.W.Header().Set("Content-Type", "application/json")
	c.W.WriteHeader(code)
	return json.NewEncoder(c.W).Encode(v)
}

// Handler handles.
type Handler func(*Ctx) error

// Middleware wraps.
type Middleware func(Handler) Handler

// Router routes.
type Router struct {
	routes map[string]Handler
	mw     []Middleware
}

// Use adds middleware.
func (r *Router) Use(m ...Middleware) { r.mw = append(r.mw, m...) }

// Add adds a route.
func (r *Router) Add(verb, path string, h Handler) {
	if r.routes == nil {
		r.routes = map[string]Handler{}
	}
	for i := len(r.mw) - 1; i >= 0; i-- {
		h = r.mw[i](h)
	}
	r.routes[verb+" "+strings.TrimSuffix(path, "/")] = h
}

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	h, ok := r.routes[req.Method+" "+strings.TrimSuffix(req.URL.Path, "/")]
	if !ok {
		http.NotFound(w, req)
		return
	}
	if err := h(&Ctx{W: w, R: req, values: map[string]any{}}); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
