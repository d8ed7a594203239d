// statuspage polls our status page and says in Chat when a component changes colour.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"time"

	"golang.org/x/oauth2/google"
)

type component struct {
	Name, Status string
}

type watcher struct {
	last   map[string]string
	chat   *http.Client
	target string
}

func newWatcher(ctx context.Context) (*watcher, error) {
	pem, err := os.ReadFile("statuspage-sa.json")
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(pem, "https://www.googleapis.com/auth/chat.bot")
	if err != nil {
		return nil, err
	}
	secret := url.Values{}
	secret.Set("key", os.Getenv("HOOK_KEY"))
	secret.Set("token", os.Getenv("HOOK_TOKEN"))
	return &watcher{
		last:   make(map[string]string),
		chat:   conf.Client(ctx),
		target: "https://chat.googleapis.com/v1/spaces/" + os.Getenv("HOOK_SPACE") + "/messages?" + secret.Encode(),
	}, nil
}

func (w *watcher) poll() ([]component, error) {
	resp, err := http.Get("https://status.example.com/api/components.json")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var cc []component
	return cc, json.NewDecoder(resp.Body).Decode(&cc)
}

func (w *watcher) tell(c component) error {
	b, err := json.Marshal(map[string]any{"text": fmt.Sprintf("%s is now %s", c.Name, c.Status)})
	if err != nil {
		return err
	}
	resp, err := w.chat.Post(w.target, "application/json", bytes.NewReader(b))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	w, err := newWatcher(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	for range time.Tick(time.Minute) {
		cc, err := w.poll()
		if err != nil {
			log.Print(err)
			continue
		}
		for _, c := range cc {
			if old, seen := w.last[c.Name]; seen && old != c.Status {
				if err := w.tell(c); err != nil {
					log.Print(err)
				}
			}
			w.last[c.Name] = c.Status
		}
	}
}
