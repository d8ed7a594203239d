// transcript posts a link to the transcript of a room into that room.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

var errUsage = errors.New("usage: transcript SPACE_ID BUCKET_URL")

// logging prints a line for each request that goes out.
type logging struct {
	next http.RoundTripper
	l    *log.Logger
}

func (t logging) RoundTrip(r *http.Request) (*http.Response, error) {
	res, err := t.next.RoundTrip(r)
	if err != nil {
		t.l.Printf("%s %s: %v", r.Method, r.URL.Path, err)
		return nil, err
	}
	t.l.Printf("%s %s: %s", r.Method, r.URL.Path, res.Status)
	return res, nil
}

type api struct {
	hc *http.Client
}

type message struct {
	Name       string `json:"name,omitempty"`
	Text       string `json:"text,omitempty"`
	CreateTime string `json:"createTime,omitempty"`
}

func newAPI(ctx context.Context, key []byte) (*api, error) {
	creds, err := google.CredentialsFromJSONWithType(ctx, key, google.ServiceAccount,
		"https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		return nil, err
	}
	rt := logging{
		next: &oauth2.Transport{Source: creds.TokenSource},
		l:    log.New(os.Stderr, "chat ", log.LstdFlags),
	}
	return &api{hc: &http.Client{Transport: rt}}, nil
}

func (a *api) call(ctx context.Context, method, endpoint string, in, out any) error {
	buf := new(bytes.Buffer)
	if in != nil {
		if err := json.NewEncoder(buf).Encode(in); err != nil {
			return err
		}
	}
	req, err := http.NewRequestWithContext(ctx, method, "https://chat.googleapis.com/v1/"+endpoint, buf)
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := a.hc.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		return fmt.Errorf("%s %s: %s", method, endpoint, res.Status)
	}
	return json.NewDecoder(res.Body).Decode(out)
}

func (a *api) history(ctx context.Context, space string) (msgs []message, err error) {
	params := url.Values{"pageSize": []string{"1000"}, "orderBy": []string{"createTime ASC"}}
	for {
		var page struct {
			Messages      []message
			NextPageToken string
		}
		if err = a.call(ctx, "GET", "spaces/"+space+"/messages?"+params.Encode(), nil, &page); err != nil {
			return
		}
		msgs = append(msgs, page.Messages...)
		if page.NextPageToken == "" {
			return
		}
		params.Set("pageToken", page.NextPageToken)
	}
}

func (a *api) say(ctx context.Context, space, text string) error {
	var sent message
	return a.call(ctx, "POST", "spaces/"+space+"/messages", message{Text: text}, &sent)
}

func run(ctx context.Context, args []string) error {
	if len(args) != 2 {
		return errUsage
	}
	key, err := os.ReadFile("/run/secrets/chat.json")
	if err != nil {
		return err
	}
	a, err := newAPI(ctx, key)
	if err != nil {
		return err
	}
	msgs, err := a.history(ctx, args[0])
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, m := range msgs {
		fmt.Fprintf(&b, "%s\t%s\n", m.CreateTime, m.Text)
	}
	name := args[0] + ".txt"
	if err := os.WriteFile(name, []byte(b.String()), 0o600); err != nil {
		return err
	}
	return a.say(ctx, args[0], "Transcript: "+args[1]+"/"+name)
}

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}
