package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

type room struct {
	space  string
	thread string
	query  url.Values
}

func newRoom(space string) *room {
	q := make(url.Values)
	q.Set("key", "AIzaSyB2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R")
	q.Set("token", os.Getenv("ROOM_TOKEN"))
	q.Set("messageReplyOption", "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD")
	return &room{space: space, query: q}
}

func (r *room) inThread(key string) *room {
	c := *r
	c.thread = key
	return &c
}

func (r *room) url() *url.URL {
	return &url.URL{
		Scheme:   "https",
		Host:     "chat.googleapis.com",
		Path:     "/v1/spaces/" + r.space + "/messages",
		RawQuery: r.query.Encode(),
	}
}

func (r *room) say(ctx context.Context, text string) error {
	body := map[string]any{"text": text}
	if r.thread != "" {
		body["thread"] = map[string]any{"threadKey": r.thread}
	}
	var sb strings.Builder
	if err := json.NewEncoder(&sb).Encode(body); err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, r.url().String(), strings.NewReader(sb.String()))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json; charset=UTF-8")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("chat: %s", res.Status)
	}
	return nil
}

// up says whether something listens at addr.
func up(addr string) bool {
	c, err := net.DialTimeout("tcp", addr, 3*time.Second)
	if err != nil {
		return false
	}
	c.Close()
	return true
}

func main() {
	r := newRoom(os.Getenv("ROOM"))
	state := map[string]bool{}
	for range time.Tick(30 * time.Second) {
		for _, addr := range os.Args[1:] {
			was, known := state[addr]
			is := up(addr)
			state[addr] = is
			if !known || was == is {
				continue
			}
			text := addr + " is down"
			if is {
				text = addr + " is back"
			}
			if err := r.inThread(addr).say(context.Background(), text); err != nil {
				log.Print(err)
			}
		}
	}
}
