package main

import (
	"context"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"net/http"
	"os"
	"strings"
)

type ct struct {
	tok  oauth2.TokenSource
	base http.RoundTripper
}

func (t ct) RoundTrip(q *http.Request) (*http.Response, error) {
	q = q.Clone(q.Context())
	if q.Method == "POST" && strings.HasSuffix(q.URL.Path, ":setup") {
		k, _ := t.tok.Token()
		q.Header.Set("Authorization", "Bearer "+k.AccessToken)
	}
	return t.base.RoundTrip(q)
}
func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k")
	u, _ := google.JWTConfigFromJSON(key, chat.ChatSpacesCreateScope)
	u.Subject = "a@b"
	b, _ := google.DefaultTokenSource(ctx, chat.ChatBotScope)
	s, _ := chat.NewService(ctx, option.WithHTTPClient(&http.Client{Transport: &oauth2.Transport{Source: b, Base: ct{u.TokenSource(ctx), http.DefaultTransport}}}))
	s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	s.Spaces.Setup(&chat.SetUpSpaceRequest{}).Do()
}
