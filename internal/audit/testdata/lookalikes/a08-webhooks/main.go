// Command webhooks posts to webhooks of other products, whose URLs look like
// those of chat.googleapis.com.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"net/url"
	"os"
)

type payload struct {
	Text  string   `json:"text"`
	Cards []string `json:"cards,omitempty"`
}

func post(to string, p payload) error {
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	res, err := http.Post(to, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return errors.New(res.Status)
	}
	return nil
}

func main() {
	q := url.Values{"key": {os.Getenv("KEY")}, "token": {os.Getenv("TOKEN")}}
	for _, to := range []string{
		"https://hooks.slack.example/services/T000/B000/" + os.Getenv("SLACK"),
		"https://chat.example.com/v1/spaces/AAA/messages?" + q.Encode(),
	} {
		if err := post(to, payload{Text: "hello"}); err != nil {
			log.Print(err)
		}
	}
}
