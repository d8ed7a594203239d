// Command deploynote posts a release note to a Chat space when a rollout starts
// and rewrites the same note when the rollout has finished.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2/google"
)

const apiRoot = "https://chat.googleapis.com/v1"

type note struct {
	Text    string       `json:"text,omitempty"`
	CardsV2 []cardWithID `json:"cardsV2,omitempty"`
}

type cardWithID struct {
	CardID string         `json:"cardId"`
	Card   map[string]any `json:"card"`
}

func main() {
	log.SetFlags(0)
	keyFile := flag.String("key", "deploybot.json", "service account key")
	space := flag.String("space", "", "id of the space, without the spaces/ prefix")
	release := flag.String("release", "", "release number, e.g. 2024-11-03-2")
	done := flag.Bool("done", false, "the rollout is over: rewrite the note")
	flag.Parse()
	if *space == "" || *release == "" {
		flag.Usage()
		os.Exit(2)
	}

	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()

	key, err := os.ReadFile(*keyFile)
	if err != nil {
		log.Fatalf("deploynote: %v", err)
	}
	conf, err := google.JWTConfigFromJSON(key, "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		log.Fatalf("deploynote: %v", err)
	}
	hc := conf.Client(ctx)

	if *done {
		err = finish(ctx, hc, *space, *release)
	} else {
		err = announce(ctx, hc, *space, *release)
	}
	if err != nil {
		log.Fatalf("deploynote: %v", err)
	}
}

func announce(ctx context.Context, hc *http.Client, space, release string) error {
	body, err := json.Marshal(note{Text: "Rolling out " + release + " …"})
	if err != nil {
		return err
	}
	target := apiRoot + "/spaces/" + space + "/messages?messageId=client-" + release
	req, err := http.NewRequest(http.MethodPost, target, bytes.NewReader(body))
	if err != nil {
		return err
	}
	return send(hc, req.WithContext(ctx))
}

func finish(ctx context.Context, hc *http.Client, space, release string) error {
	n := note{
		Text: "Rolled out " + release,
		CardsV2: []cardWithID{{CardID: "done", Card: map[string]any{
			"header": map[string]string{"title": release, "subtitle": "all regions"},
		}}},
	}
	body, err := json.Marshal(n)
	if err != nil {
		return err
	}
	target := apiRoot + "/spaces/" + space + "/messages/client-" + release + "?updateMask=text,cardsV2"
	req, err := http.NewRequest("PATCH", target, bytes.NewReader(body))
	if err != nil {
		return err
	}
	return send(hc, req.WithContext(ctx))
}

func send(hc *http.Client, req *http.Request) error {
	req.Header.Set("Content-Type", "application/json; charset=UTF-8")
	resp, err := hc.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode/100 != 2 {
		b, _ := io.ReadAll(io.LimitReader(resp.Body, 2048))
		return fmt.Errorf("%s %s: %s: %s", req.Method, req.URL.Path, resp.Status, b)
	}
	return nil
}
