// Package restx speaks to Chat without its client.
package restx

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

const base = "https://chat.googleapis.com/v1/"

// Client has what the client of Google has not.
type Client struct {
	HTTP interface {
		Do(*http.Request) (*http.Response, error)
	}
}

func (c Client) send(ctx context.Context, verb, path string, in, out any) error {
	var body io.Reader
	if in != nil {
		b, err := json.Marshal(in)
		if err != nil {
			return err
		}
		body = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, verb, base+path, body)
	if err != nil {
		return err
	}
	if in != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := c.HTTP.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 400 {
		return fmt.Errorf("%s %s: %s", verb, path, resp.Status)
	}
	if out == nil {
		return nil
	}
	return json.NewDecoder(resp.Body).Decode(out)
}

// React adds a reaction.
func (c Client) React(ctx context.Context, message, emoji string) error {
	type unicode struct {
		Unicode string `json:"unicode"`
	}
	in := struct {
		Emoji unicode `json:"emoji"`
	}{unicode{emoji}}
	return c.send(ctx, http.MethodPost, message+"/reactions", in, nil)
}

// Space is what is known of a space.
type Space struct {
	Name        string `json:"name"`
	DisplayName string `json:"displayName"`
}

// Spaces lists spaces.
func (c Client) Spaces(ctx context.Context) ([]Space, error) {
	var out struct {
		Spaces []Space `json:"spaces"`
	}
	err := c.send(ctx, "GET", "spaces?pageSize=1000", nil, &out)
	return out.Spaces, err
}
