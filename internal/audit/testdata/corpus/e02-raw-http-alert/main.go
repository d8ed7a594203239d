// Command diskalert posts into a space when a file system fills up. It has no
// client library: a bearer token and net/http are enough for one request.
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
	"net/url"
	"syscall"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

const apiRoot = "https://chat.googleapis.com/v1/"

type message struct {
	Text   string  `json:"text"`
	Thread *thread `json:"thread,omitempty"`
}

type thread struct {
	ThreadKey string `json:"threadKey"`
}

type alerter struct {
	tokens oauth2.TokenSource
	client *http.Client
	space  string
}

func newAlerter(ctx context.Context, space string) (*alerter, error) {
	ts, err := google.DefaultTokenSource(ctx, "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		return nil, err
	}
	return &alerter{tokens: oauth2.ReuseTokenSource(nil, ts), client: &http.Client{Timeout: 10 * time.Second}, space: space}, nil
}

func (a *alerter) post(ctx context.Context, key, text string) error {
	body, err := json.Marshal(message{Text: text, Thread: &thread{ThreadKey: key}})
	if err != nil {
		return err
	}
	q := url.Values{"messageReplyOption": {"REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD"}}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, apiRoot+"spaces/"+a.space+"/messages?"+q.Encode(), bytes.NewReader(body))
	if err != nil {
		return err
	}
	tok, err := a.tokens.Token()
	if err != nil {
		return fmt.Errorf("token: %w", err)
	}
	tok.SetAuthHeader(req)
	req.Header.Set("Content-Type", "application/json; charset=UTF-8")
	resp, err := a.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode/100 != 2 {
		b, _ := io.ReadAll(io.LimitReader(resp.Body, 1<<12))
		return fmt.Errorf("chat: %s: %s", resp.Status, b)
	}
	return nil
}

func main() {
	space := flag.String("space", "", "id of the space")
	limit := flag.Float64("limit", 0.9, "share that counts as full")
	flag.Parse()
	ctx := context.Background()
	a, err := newAlerter(ctx, *space)
	if err != nil {
		log.Fatal(err)
	}
	for _, dir := range flag.Args() {
		var st syscall.Statfs_t
		if err := syscall.Statfs(dir, &st); err != nil {
			log.Print(err)
			continue
		}
		used := 1 - float64(st.Bavail)/float64(st.Blocks)
		if used < *limit {
			continue
		}
		if err := a.post(ctx, dir, fmt.Sprintf("%s is %.0f %% full", dir, used*100)); err != nil {
			log.Print(err)
		}
	}
}
