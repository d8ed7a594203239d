package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"google.golang.org/api/chat/v1"
)

var senders = map[string]func(url, text string) error{
	"discord":    discord,
	"teams":      teams,
	"googlechat": googleChat,
}

func check(resp *http.Response, err error) error {
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode/100 != 2 {
		b, _ := io.ReadAll(io.LimitReader(resp.Body, 512))
		return fmt.Errorf("%s: %s", resp.Status, b)
	}
	return nil
}

func discord(url, text string) error {
	b, err := json.Marshal(map[string]string{"content": text, "username": "notify"})
	if err != nil {
		return err
	}
	return check(http.Post(url, "application/json", bytes.NewReader(b)))
}

func teams(url, text string) error {
	b, err := json.Marshal(map[string]any{
		"@type":    "MessageCard",
		"@context": "https://schema.org/extensions",
		"summary":  text,
		"sections": []map[string]string{{"activityTitle": text}},
	})
	if err != nil {
		return err
	}
	return check(http.Post(url, "application/json", bytes.NewReader(b)))
}

func googleChat(url, text string) error {
	b, err := (&chat.Message{Text: text}).MarshalJSON()
	if err != nil {
		return err
	}
	return check(http.Post(url, "application/json; charset=UTF-8", bytes.NewReader(b)))
}
