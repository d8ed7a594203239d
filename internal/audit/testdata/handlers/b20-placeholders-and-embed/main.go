// Command card posts a card to a Chat space by its incoming webhook.
package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"os"
	"strings"
)

//go:embed hooks.json
var hooksJSON []byte

const (
	webhookFormat = "https://chat.googleapis.com/v1/spaces/%s/messages?key=%s&token=%s"
	example       = "https://chat.googleapis.com/v1/spaces/<SPACE>/messages?key=<KEY>&token=<TOKEN>"
	fallback      = "https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=YOUR_KEY&token=YOUR_TOKEN"
	untouched     = "https://chat.googleapis.com/v1/spaces/xxx/messages?key=xxx&token=xxx"
	unset         = "https://chat.googleapis.com/v1/spaces//messages?key=&token="
)

type (
	textParagraph struct {
		Text string `json:"text"`
	}
	widget struct {
		TextParagraph *textParagraph `json:"textParagraph,omitempty"`
	}
	section struct {
		Widgets []widget `json:"widgets"`
	}
	header struct {
		Title string `json:"title"`
	}
	card struct {
		Header   header    `json:"header"`
		Sections []section `json:"sections"`
	}
	cardWithID struct {
		CardID string `json:"cardId"`
		Card   card   `json:"card"`
	}
	payload struct {
		CardsV2 []cardWithID `json:"cardsV2"`
	}
)

func pick(name, given string) (string, error) {
	if given != fallback {
		return given, nil
	}
	hooks := map[string]string{}
	if err := json.Unmarshal(hooksJSON, &hooks); err != nil {
		return "", err
	}
	if u := hooks[name]; u != "" {
		return u, nil
	}
	u := fmt.Sprintf(webhookFormat, os.Getenv("CHAT_SPACE"), os.Getenv("CHAT_KEY"), os.Getenv("CHAT_TOKEN"))
	if u == unset {
		return "", fmt.Errorf("no webhook; it looks like %s", example)
	}
	return u, nil
}

func post(u string, p payload) error {
	if u == untouched {
		return errors.New("fill in the webhook first")
	}
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	req, err := http.NewRequest("POST", u, bytes.NewReader(b))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json; charset=UTF-8")
	resp, err := new(http.Client).Do(req)
	if err != nil {
		return err
	}
	resp.Body.Close()
	if resp.StatusCode != 200 {
		return errors.New(resp.Status)
	}
	return nil
}

func main() {
	name := flag.String("hook", "build", "name of the webhook")
	url := flag.String("url", fallback, "webhook URL")
	title := flag.String("title", "Note", "title of the card")
	flag.Parse()
	u, err := pick(*name, *url)
	if err == nil {
		text := &textParagraph{Text: strings.Join(flag.Args(), " ")}
		err = post(u, payload{[]cardWithID{{"note", card{header{*title}, []section{{[]widget{{text}}}}}}}})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "card:", err)
		os.Exit(1)
	}
}
