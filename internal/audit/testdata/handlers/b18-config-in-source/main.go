// Command notify reads a line and sends it to every sink of its configuration.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
)

type config struct {
	Sinks []struct {
		Kind string `json:"kind"`
		URL  string `json:"url"`
	} `json:"sinks"`
}

const defaults = `{
  "sinks": [
    {"kind": "discord", "url": "https://discord.com/api/webhooks/100000000000000001/q1w2e3r4t5y6u7i8o9p0"},
    {"kind": "teams", "url": "https://example.webhook.office.com/webhookb2/1a2b3c4d/IncomingWebhook/5e6f/7a8b?key=1a2b3c4d5e6f7a8b&token=0"},
    {"kind": "googlechat", "url": "https://chat.googleapis.com/v1/spaces/AAQA1b2C3d4/messages?key=AIzaSyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q&token=q7w8e9r0t1y2u3i4o5p6a7s8d9f0g1h2j3k4l5z6x7c"}
  ]
}`

func readConfig(path string) (c config, err error) {
	raw := []byte(defaults)
	if path != "" {
		if raw, err = os.ReadFile(path); err != nil {
			return c, err
		}
	}
	return c, json.Unmarshal(raw, &c)
}

func main() {
	path := flag.String("config", "", "configuration file, instead of the built-in one")
	flag.Parse()
	c, err := readConfig(*path)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print("> ")
	sc := bufio.NewScanner(os.Stdin)
	if !sc.Scan() {
		log.Fatal(sc.Err())
	}
	for _, s := range c.Sinks {
		send, ok := senders[s.Kind]
		if !ok {
			log.Printf("no such kind: %s", s.Kind)
			continue
		}
		if err := send(s.URL, sc.Text()); err != nil {
			log.Printf("%s: %v", s.Kind, err)
		}
	}
}
