// tenants is handed access tokens by the gateway, one a request, and does small things with them.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"strings"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

type api struct {
	anon *chat.Service // one for all, without a credential of its own
}

func bearer(r *http.Request) string {
	return strings.TrimPrefix(r.Header.Get("X-Tenant-Token"), "Bearer ")
}

func reply(w http.ResponseWriter, v any, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(v); err != nil {
		log.Print(err)
	}
}

func (a *api) spaces(w http.ResponseWriter, r *http.Request) {
	call := a.anon.Spaces.List().Context(r.Context())
	call.Header().Set("Authorization", "Bearer "+bearer(r))
	page, err := call.Do()
	reply(w, page, err)
}

func (a *api) unread(w http.ResponseWriter, r *http.Request) {
	name := "users/me/spaces/" + r.PathValue("space") + "/spaceReadState"
	st, err := a.anon.Users.Spaces.GetSpaceReadState(name).Do(googleapi.QueryParameter("access_token", bearer(r)))
	reply(w, st, err)
}

func (a *api) drop(w http.ResponseWriter, r *http.Request) {
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: bearer(r)})
	svc, err := chat.NewService(r.Context(), option.WithTokenSource(src), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		reply(w, nil, err)
		return
	}
	got, err := svc.Spaces.Delete("spaces/" + r.PathValue("space")).Do()
	reply(w, got, err)
}

func main() {
	anon, err := chat.NewService(context.Background(), option.WithoutAuthentication())
	if err != nil {
		log.Fatal(err)
	}
	a := &api{anon: anon}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /spaces", a.spaces)
	mux.HandleFunc("GET /spaces/{space}/unread", a.unread)
	mux.HandleFunc("DELETE /spaces/{space}", a.drop)
	log.Fatal(http.ListenAndServe(":8090", mux))
}
