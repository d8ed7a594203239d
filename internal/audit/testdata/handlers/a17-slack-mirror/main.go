// Command slackmirror copies what is said in Slack channels into Google Chat spaces.
package main

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// callback is Slack's Events API: an outer event and an inner one.
type callback struct {
	Type      string     `json:"type"`
	Challenge string     `json:"challenge"`
	TeamID    string     `json:"team_id"`
	Event     innerEvent `json:"event"`
}

type innerEvent struct {
	Type    string `json:"type"`
	Subtype string `json:"subtype"`
	User    string `json:"user"`
	Channel string `json:"channel"`
	Text    string `json:"text"`
}

type mirror struct {
	secret []byte
	spaces map[string]string // channel -> space
	out    *chat.Service
}

func (m *mirror) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil || !m.signed(r.Header, body) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	var cb callback
	if err := json.Unmarshal(body, &cb); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	switch cb.Type {
	case "url_verification":
		io.Copy(w, bytes.NewBufferString(cb.Challenge))
	case "event_callback":
		if cb.Event.Type == "message" && cb.Event.Subtype == "" {
			m.copy(r.Context(), cb.Event)
		}
	}
}

func (m *mirror) signed(h http.Header, body []byte) bool {
	mac := hmac.New(sha256.New, m.secret)
	io.WriteString(mac, "v0:"+h.Get("X-Slack-Request-Timestamp")+":")
	mac.Write(body)
	return hmac.Equal([]byte("v0="+hex.EncodeToString(mac.Sum(nil))), []byte(h.Get("X-Slack-Signature")))
}

func (m *mirror) copy(ctx context.Context, ev innerEvent) {
	space, ok := m.spaces[ev.Channel]
	if !ok {
		return
	}
	msg := &chat.Message{Text: "*" + ev.User + "* " + ev.Text}
	if _, err := m.out.Spaces.Messages.Create(space, msg).Context(ctx).Do(); err != nil {
		log.Printf("%s -> %s: %v", ev.Channel, space, err)
	}
}

func main() {
	m := &mirror{secret: []byte(os.Getenv("SLACK_SIGNING_SECRET"))}
	conf, err := os.ReadFile("channels.json")
	if err == nil {
		err = json.Unmarshal(conf, &m.spaces)
	}
	if err != nil {
		log.Fatal(err)
	}
	m.out, err = chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "mirror.json"), option.WithScopes(chat.ChatBotScope))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(":9000", m))
}
