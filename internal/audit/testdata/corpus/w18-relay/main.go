// relay serves the intranet's sidebar. The browser brings the visitor's own
// access token; the relay holds no credentials.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"strings"

	"golang.org/x/oauth2"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

var errNoToken = errors.New("no token")

type handler func(ctx context.Context, c *chat.Service, r *http.Request) (any, error)

func withVisitor(h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := visitor(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusUnauthorized)
			return
		}
		v, err := h(r.Context(), c, r)
		var ge *googleapi.Error
		switch {
		case errors.As(err, &ge):
			http.Error(w, ge.Message, ge.Code)
			return
		case err != nil:
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(v)
	}
}

func visitor(r *http.Request) (*chat.Service, error) {
	raw, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		return nil, errNoToken
	}
	src := oauth2.ReuseTokenSource(nil, oauth2.StaticTokenSource(&oauth2.Token{AccessToken: raw}))
	return chat.NewService(r.Context(), option.WithTokenSource(src), option.WithScopes(chat.ChatMessagesReadonlyScope))
}

func recent(ctx context.Context, c *chat.Service, r *http.Request) (any, error) {
	res, err := c.Spaces.Messages.List("spaces/" + r.PathValue("space")).OrderBy("createTime DESC").PageSize(20).Context(ctx).Do()
	if err != nil {
		return nil, err
	}
	return res.Messages, nil
}

func direct(ctx context.Context, c *chat.Service, r *http.Request) (any, error) {
	return c.Spaces.Setup(&chat.SetUpSpaceRequest{
		Space:       &chat.Space{SpaceType: "DIRECT_MESSAGE"},
		Memberships: []*chat.Membership{{Member: &chat.User{Name: "users/" + r.PathValue("user"), Type: "HUMAN"}}},
	}).Context(ctx).Do()
}

func unread(ctx context.Context, c *chat.Service, r *http.Request) (any, error) {
	return c.Users.Spaces.GetSpaceReadState("users/me/spaces/" + r.PathValue("space") + "/spaceReadState").Context(ctx).Do()
}

func main() {
	mux := http.NewServeMux()
	for pattern, h := range map[string]handler{
		"GET /rooms/{space}/recent": recent,
		"GET /rooms/{space}/unread": unread,
		"POST /people/{user}/dm":    direct,
	} {
		mux.Handle(pattern, withVisitor(h))
	}
	log.Fatal(http.ListenAndServe("localhost:7070", mux))
}
