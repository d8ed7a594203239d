// Package hook posts to incoming webhooks of Google Chat.
package hook

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
)

var messagesPath = regexp.MustCompile(`^/v1/spaces/[\w-]+/messages$`)

// A Hook is the checked address of a webhook.
type Hook struct{ addr string }

// Parse accepts only what Google Chat hands out.
func Parse(s string) (Hook, error) {
	u, err := url.Parse(s)
	if err != nil {
		return Hook{}, err
	}
	if u.Scheme != "https" || u.Host != "chat.googleapis.com" || !messagesPath.MatchString(u.Path) {
		return Hook{}, fmt.Errorf("hook: not a Chat webhook: %s", u.Host)
	}
	q := u.Query()
	if q.Get("key") == "" || q.Get("token") == "" {
		return Hook{}, fmt.Errorf("hook: address lacks key or token")
	}
	return Hook{addr: s}, nil
}

type payload struct {
	Text string `json:"text"`
}

// Send posts one text.
func (h Hook) Send(c *http.Client, text string) error {
	b, err := json.Marshal(payload{Text: text})
	if err != nil {
		return err
	}
	resp, err := c.Post(h.addr, "application/json", bytes.NewReader(b))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != 200 {
		return fmt.Errorf("hook: %s", resp.Status)
	}
	return nil
}
