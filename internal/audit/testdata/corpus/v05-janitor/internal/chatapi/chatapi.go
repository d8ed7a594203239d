// Package chatapi is the little of the Chat API that the janitor needs.
package chatapi

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// API talks to Chat.
type API struct {
	HTTP *http.Client
	Root string
}

// Default returns an API at Google's address.
func Default(hc *http.Client) *API {
	return &API{HTTP: hc, Root: "https://chat.googleapis.com/v1"}
}

// Spaces returns the names of up to 1000 spaces.
func (a *API) Spaces() ([]string, error) {
	var out struct {
		Spaces []struct{ Name string }
	}
	if err := a.call(http.MethodGet, "spaces?pageSize=1000", &out); err != nil {
		return nil, err
	}
	var names []string
	for _, s := range out.Spaces {
		names = append(names, s.Name)
	}
	return names, nil
}

// Remove deletes the resource of that full name.
func (a *API) Remove(name string) error {
	return a.call(http.MethodDelete, strings.TrimLeft(name, "/"), nil)
}

func (a *API) call(verb, what string, out any) error {
	req, err := http.NewRequest(verb, a.Root+"/"+what, http.NoBody)
	if err != nil {
		return err
	}
	resp, err := a.HTTP.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusNotFound && verb == http.MethodDelete:
		return nil
	case resp.StatusCode > 299:
		return fmt.Errorf("chatapi: %s %s: %s", verb, what, resp.Status)
	case out == nil:
		return nil
	}
	return json.NewDecoder(resp.Body).Decode(out)
}
