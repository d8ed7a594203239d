// Package notify sends one text to many places.
//
// Google Chat is not among them yet: its webhooks (https://chat.googleapis.com/v1/spaces/…/messages?key=…)
// count messages per second, and we have no queue.
package notify

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// Notifier delivers a text.
type Notifier interface {
	Notify(ctx context.Context, text string) error
}

func post(ctx context.Context, target string, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, target, bytes.NewReader(b))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode/100 != 2 {
		return fmt.Errorf("notify: %s", resp.Status)
	}
	return nil
}

// Slack is the path of an incoming webhook: T…/B…/….
type Slack string

func (s Slack) Notify(ctx context.Context, text string) error {
	return post(ctx, "https://hooks.slack.com/services/"+string(s), map[string]string{"text": text})
}

// Discord is a webhook's id and token.
type Discord struct{ ID, Token string }

func (d Discord) Notify(ctx context.Context, text string) error {
	return post(ctx, fmt.Sprintf("https://discord.com/api/webhooks/%s/%s", d.ID, d.Token), struct {
		Content  string `json:"content"`
		Username string `json:"username,omitempty"`
	}{Content: text, Username: "fanout"})
}

// Generic posts {"title", "body"} to any address.
type Generic struct{ URL, Title string }

func (g Generic) Notify(ctx context.Context, text string) error {
	return post(ctx, g.URL, map[string]string{"title": g.Title, "body": text})
}

// All sends to each and joins what goes wrong.
type All []Notifier

func (a All) Notify(ctx context.Context, text string) error {
	var errs []error
	for _, n := range a {
		errs = append(errs, n.Notify(ctx, text))
	}
	return errors.Join(errs...)
}
