// Command rawhttp opens a room like another one, without a client library.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2/google"
)

const (
	base = "https://chat.googleapis.com/v1/"
	auth = "https://www.googleapis.com/auth/"
)

type api struct{ c *http.Client }

func (a api) do(ctx context.Context, verb, path string, in, out any) error {
	var body io.Reader
	if in != nil {
		b, err := json.Marshal(in)
		if err != nil {
			return err
		}
		body = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, verb, base+path, body) // @request
	if err != nil {
		return err
	}
	resp, err := a.c.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s %s: %s", verb, path, resp.Status)
	}
	return json.NewDecoder(resp.Body).Decode(out)
}

type list struct {
	Memberships []struct {
		Name string `json:"name"`
	} `json:"memberships"`
}

func main() {
	ctx := context.Background()
	c, err := google.DefaultClient(ctx,
		auth+"chat.bot",
		auth+"chat.app.delete", // @over
	)
	if err != nil {
		log.Fatal(err)
	}
	a := api{c}
	var l list
	if err := a.do(ctx, http.MethodGet, fmt.Sprintf("spaces/%s/members", os.Args[1]), nil, &l); err != nil {
		log.Fatal(err)
	}
	var made map[string]any
	space := map[string]any{"spaceType": "SPACE", "displayName": fmt.Sprint("for ", len(l.Memberships)), "customer": "customers/my_customer"}
	if err := a.do(ctx, http.MethodPost, "spaces", space, &made); err != nil {
		log.Fatal(err)
	}
	fmt.Println(made["name"])
}
