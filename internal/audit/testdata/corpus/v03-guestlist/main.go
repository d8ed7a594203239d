// guestlist runs on a VM and prints who has been invited to an event's space but has not joined yet.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path"
	"time"

	"example.com/blind/v03-guestlist/gtoken"

	"golang.org/x/oauth2/google"
)

type app struct {
	http *http.Client
	out  io.Writer
}

func main() {
	a := &app{
		http: &http.Client{
			Timeout:   15 * time.Second,
			Transport: gtoken.Transport{Source: google.ComputeTokenSource("", "https://www.googleapis.com/auth/chat.bot")},
		},
		out: os.Stdout,
	}
	for _, id := range os.Args[1:] {
		if err := a.title(id); err != nil {
			fmt.Fprintln(os.Stderr, "guestlist:", err)
			os.Exit(1)
		}
		if err := a.invited(id); err != nil {
			fmt.Fprintln(os.Stderr, "guestlist:", err)
			os.Exit(1)
		}
	}
}

func (a *app) title(id string) error {
	u := url.URL{Scheme: "https", Host: "chat.googleapis.com", Path: path.Join("/v1/spaces", id)}
	req, err := http.NewRequest("GET", u.String(), nil)
	if err != nil {
		return err
	}
	var sp struct{ DisplayName string }
	if err := a.fetch(req, &sp); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "== %s\n", sp.DisplayName)
	return err
}

func (a *app) invited(id string) error {
	q := url.Values{}
	q.Set("pageSize", "100")
	q.Set("showInvited", "true")
	u := url.URL{
		Scheme:   "https",
		Host:     "chat.googleapis.com",
		Path:     path.Join("/v1/spaces", id, "members"),
		RawQuery: q.Encode(),
	}
	req, err := http.NewRequest("GET", u.String(), nil)
	if err != nil {
		return err
	}
	var page struct {
		Memberships []struct {
			State  string
			Member struct{ DisplayName string }
		}
	}
	if err := a.fetch(req, &page); err != nil {
		return err
	}
	for _, m := range page.Memberships {
		if m.State == "INVITED" {
			fmt.Fprintln(a.out, " ", m.Member.DisplayName)
		}
	}
	return nil
}

func (a *app) fetch(req *http.Request, into any) error {
	res, err := a.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", req.URL.Path, res.Status)
	}
	return json.NewDecoder(res.Body).Decode(into)
}
