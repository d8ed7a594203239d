// cihook drains build results from standard input into a Chat room.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"sync"
	"time"
)

type build struct {
	Repo   string        `json:"repo"`
	Branch string        `json:"branch"`
	Commit string        `json:"commit"`
	OK     bool          `json:"ok"`
	Took   time.Duration `json:"took"`
	URL    string        `json:"url"`
}

type obj map[string]any

func card(b build) obj {
	icon, word := "BOOKMARK", "passed"
	if !b.OK {
		icon, word = "TICKET", "failed"
	}
	widgets := []obj{
		{"decoratedText": obj{"startIcon": obj{"knownIcon": icon}, "topLabel": b.Branch, "text": b.Commit}},
		{"decoratedText": obj{"topLabel": "took", "text": b.Took.String()}},
		{"buttonList": obj{"buttons": []obj{{"text": "Open", "onClick": obj{"openLink": obj{"url": b.URL}}}}}},
	}
	return obj{
		"thread": obj{"threadKey": b.Repo + "@" + b.Branch},
		"cardsV2": []obj{{
			"cardId": b.Commit,
			"card": obj{
				"header":   obj{"title": b.Repo, "subtitle": word},
				"sections": []obj{{"widgets": widgets}},
			},
		}},
	}
}

type hook struct {
	client *http.Client
	space  string
	secret url.Values
}

func (h *hook) post(ctx context.Context, b build) error {
	body, err := json.Marshal(card(b))
	if err != nil {
		return err
	}
	u := "https://chat.googleapis.com/v1/spaces/" + h.space + "/messages?messageReplyOption=REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD" +
		"&key=" + url.QueryEscape(h.secret.Get("key")) + "&token=" + url.QueryEscape(h.secret.Get("token"))
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json; charset=UTF-8")
	res, err := h.client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusOK {
		return nil
	}
	msg, _ := io.ReadAll(io.LimitReader(res.Body, 512))
	return fmt.Errorf("webhook: %s: %s", res.Status, msg)
}

func main() {
	h := &hook{
		client: &http.Client{Timeout: 15 * time.Second},
		space:  os.Getenv("HOOK_SPACE"),
		secret: url.Values{"key": {os.Getenv("HOOK_KEY")}, "token": {os.Getenv("HOOK_TOKEN")}},
	}
	jobs := make(chan build)
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for b := range jobs {
				ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
				if err := h.post(ctx, b); err != nil {
					log.Printf("worker %d: %s: %v", i, b.Repo, err)
				}
				cancel()
			}
		}()
	}
	dec := json.NewDecoder(os.Stdin)
	for {
		var b build
		if err := dec.Decode(&b); err != nil {
			if err != io.EOF {
				log.Print(err)
			}
			break
		}
		jobs <- b
	}
	close(jobs)
	wg.Wait()
}
