package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

type client struct {
	baseURL string
	hc      *http.Client
}

func newClient(hc *http.Client) *client {
	return &client{
		baseURL: "https://chat.googleapis.com/v1",
		hc:      hc,
	}
}

type space struct {
	Name        string `json:"name"`
	DisplayName string `json:"displayName"`
}

type member struct {
	Member struct {
		Name string `json:"name"`
		Type string `json:"type"`
	} `json:"member"`
}

var errNoSpace = errors.New("no space of that name")

func (c *client) findSpace(ctx context.Context, displayName string) (*space, error) {
	var page struct {
		Spaces        []space `json:"spaces"`
		NextPageToken string  `json:"nextPageToken"`
	}
	token := ""
	for {
		if err := c.do(ctx, http.MethodGet, "/spaces?pageSize=200&pageToken="+url.QueryEscape(token), nil, &page); err != nil {
			return nil, err
		}
		for i := range page.Spaces {
			if strings.EqualFold(page.Spaces[i].DisplayName, displayName) {
				return &page.Spaces[i], nil
			}
		}
		if token = page.NextPageToken; token == "" {
			return nil, errNoSpace
		}
	}
}

func (c *client) members(ctx context.Context, id string) ([]member, error) {
	var page struct {
		Memberships []member `json:"memberships"`
	}
	err := c.do(ctx, http.MethodGet, fmt.Sprintf("/spaces/%s/members?pageSize=%d", id, 500), nil, &page)
	return page.Memberships, err
}

func (c *client) say(ctx context.Context, id, text string) error {
	return c.do(ctx, http.MethodPost, fmt.Sprintf("/spaces/%s/messages", id), map[string]string{"text": text}, nil)
}

// do sends one request; in and out may be nil.
func (c *client) do(ctx context.Context, method, path string, in, out any) error {
	var body io.Reader
	if in != nil {
		b, err := json.Marshal(in)
		if err != nil {
			return err
		}
		body = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.baseURL+path, body)
	if err != nil {
		return err
	}
	if in != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := c.hc.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("chat: %s %s: %s", method, path, resp.Status)
	}
	if out == nil {
		return nil
	}
	return json.NewDecoder(resp.Body).Decode(out)
}
