package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"

	"cloud.google.com/go/pubsub/v2"
)

const apiKey = "AIzaSyBq8mLw2ZtRk5nVxC1uJhEo9PdGs4YfT7A"

// alert is what Monitoring publishes; its type is no Chat event type.
type alert struct {
	Type     string `json:"type"`
	Severity string `json:"severity"`
	Summary  string `json:"summary"`
}

func endpoint(space string) string {
	q := url.Values{}
	q.Set("key", apiKey)
	q.Set("token", os.Getenv("WEBHOOK_TOKEN"))
	u := url.URL{Scheme: "https", Host: "chat.googleapis.com", Path: "/v1/spaces/" + space + "/messages", RawQuery: q.Encode()}
	return u.String()
}

func forward(ctx context.Context, m *pubsub.Message) {
	var a alert
	if err := json.Unmarshal(m.Data, &a); err != nil {
		m.Nack()
		return
	}
	if a.Type != "incident.opened" {
		m.Ack()
		return
	}
	body := fmt.Sprintf(`{"text": "%s: %s"}`, strings.ToUpper(a.Severity), a.Summary)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, endpoint(os.Getenv("SPACE_ID")), strings.NewReader(body))
	if err != nil {
		m.Nack()
		return
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		m.Nack()
		return
	}
	resp.Body.Close()
	m.Ack()
}

func main() {
	ctx := context.Background()
	c, err := pubsub.NewClient(ctx, os.Getenv("GOOGLE_CLOUD_PROJECT"))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(c.Subscriber("alerts").Receive(ctx, forward))
}
