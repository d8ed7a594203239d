// Package envelope opens what Pub/Sub posts to a push endpoint.
package envelope

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
)

type push struct {
	Message struct {
		Data      string `json:"data"`
		MessageID string `json:"messageId"`
	} `json:"message"`
	Subscription string `json:"subscription"`
}

// Open reads an envelope and decodes the JSON within it.
func Open(r io.Reader, into any) (id string, err error) {
	var p push
	if err := json.NewDecoder(r).Decode(&p); err != nil {
		return "", fmt.Errorf("envelope: %w", err)
	}
	data, err := base64.StdEncoding.DecodeString(p.Message.Data)
	if err != nil {
		return p.Message.MessageID, fmt.Errorf("envelope %s: %w", p.Message.MessageID, err)
	}
	return p.Message.MessageID, json.Unmarshal(data, into)
}
