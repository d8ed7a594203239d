package main

import (
	"context"
	"flag"
	"fmt"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
	"net/http"
	"os"
)

var key []byte

func mk(sub string, scopes ...string) *chat.Service {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		panic(err)
	}
	c.Subject = sub
	s, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return s
}

type keyed struct{ k, v string }

func (k keyed) Get() (string, string) { return k.k, k.v }

// No credential in the client, but it is sent otherwise or goes elsewhere.
func main() {
	ctx := context.Background()
	dev := flag.Bool("dev", false, "use the emulator")
	flag.Parse()
	if *dev {
		e, err := chat.NewService(ctx, option.WithoutAuthentication(), option.WithEndpoint("http://localhost:9090/"))
		if err != nil {
			panic(err)
		}
		e.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	}
	p, err := chat.NewService(ctx, option.WithHTTPClient(http.DefaultClient))
	if err != nil {
		panic(err)
	}
	p.BasePath = "https://egress.corp.example/chat/" // adds the credential
	p.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	q, err := chat.NewService(ctx, option.WithoutAuthentication())
	if err != nil {
		panic(err)
	}
	q.Spaces.List().Do(googleapi.QueryParameter("access_token", os.Getenv("TOK")))
	c := q.Spaces.Messages.Delete("spaces/A/messages/B")
	h := c.Header()
	h["Authorization"] = []string{fmt.Sprintf("Bearer %s", os.Getenv("TOK"))}
	c.Do()
	_ = mk
}
