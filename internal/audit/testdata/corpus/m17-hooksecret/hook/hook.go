// Package hook posts by incoming webhooks.
package hook

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"

	"example.com/blind/m17-hooksecret/internal/keys"
	"example.com/blind/m17-hooksecret/places"
)

type message struct {
	Text string `json:"text"`
}

func address(room string) string {
	q := url.Values{"key": {keys.Key}, "token": {keys.Token(room)}}
	u := url.URL{Scheme: "https", Host: places.Host, Path: "/v1/spaces/" + room + "/messages", RawQuery: q.Encode()}
	return u.String()
}

// Post posts.
func Post(ctx context.Context, room, text string) error {
	body, err := json.Marshal(message{text})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, address(room), bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json; charset=UTF-8")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode/100 != 2 {
		return fmt.Errorf("hook: %s", resp.Status)
	}
	return nil
}
