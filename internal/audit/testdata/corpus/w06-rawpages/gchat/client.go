// Package gchat is a tiny Google Chat client without the generated code.
package gchat

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
)

const host = "https://chat.googleapis.com"

// Client speaks JSON over an HTTP client that signs its requests.
type Client struct {
	http *http.Client
	ua   string
}

// New returns a client.
func New(signed *http.Client, userAgent string) *Client {
	return &Client{http: signed, ua: userAgent}
}

// Space is a room.
type Space struct {
	Name        string `json:"name"`
	DisplayName string `json:"displayName"`
}

// Member is somebody in a room.
type Member struct {
	Name  string `json:"name"`
	State string `json:"state"`
}

// Message is a text message.
type Message struct {
	Name string `json:"name,omitempty"`
	Text string `json:"text"`
}

// Error is what the server answered.
type Error struct {
	Status int
	Body   string
}

func (e *Error) Error() string { return fmt.Sprintf("chat: %d: %s", e.Status, e.Body) }

func (c *Client) do(ctx context.Context, verb, path string, query url.Values, in, out any) error {
	var body io.Reader
	if in != nil {
		b, err := json.Marshal(in)
		if err != nil {
			return err
		}
		body = bytes.NewReader(b)
	}
	target := host + path
	if len(query) > 0 {
		target += "?" + query.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, verb, target, body)
	if err != nil {
		return err
	}
	req.Header.Set("User-Agent", c.ua)
	req.Header.Set("Content-Type", "application/json; charset=utf-8")
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(io.LimitReader(res.Body, 4<<20))
	if err != nil {
		return err
	}
	if res.StatusCode/100 != 2 {
		return &Error{res.StatusCode, string(raw)}
	}
	if out == nil {
		return nil
	}
	return json.Unmarshal(raw, out)
}

// Spaces lists all rooms.
func (c *Client) Spaces(ctx context.Context) ([]Space, error) {
	var all []Space
	q := url.Values{"pageSize": {"100"}}
	for {
		var page struct {
			Spaces []Space `json:"spaces"`
			Next   string  `json:"nextPageToken"`
		}
		if err := c.do(ctx, http.MethodGet, "/v1/spaces", q, nil, &page); err != nil {
			return nil, err
		}
		all = append(all, page.Spaces...)
		if page.Next == "" {
			return all, nil
		}
		q.Set("pageToken", page.Next)
	}
}

// Members lists up to n members of a room, given by its id.
func (c *Client) Members(ctx context.Context, spaceID string, n int) ([]Member, error) {
	var page struct {
		Memberships []Member `json:"memberships"`
	}
	q := url.Values{}
	q.Set("pageSize", strconv.Itoa(n))
	q.Set("showGroups", "false")
	err := c.do(ctx, http.MethodGet, "/v1/spaces/"+url.PathEscape(spaceID)+"/members", q, nil, &page)
	return page.Memberships, err
}

// Post sends a message to a room, given by its id.
func (c *Client) Post(ctx context.Context, spaceID, text, requestID string) (*Message, error) {
	var m Message
	q := url.Values{"requestId": {requestID}}
	err := c.do(ctx, http.MethodPost, fmt.Sprintf("/v1/spaces/%s/messages", spaceID), q, Message{Text: text}, &m)
	return &m, err
}
