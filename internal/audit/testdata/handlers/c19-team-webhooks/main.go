// Command announce tells the teams about a release.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

type team struct {
	Name string
	Hook string
	Lead string
}

const messages = "https://chat.googleapis.com/v1/spaces/%s/messages?key=%s&token=%s"

var teams = map[string]team{
	"platform": {
		Name: "Platform",
		Hook: "https://chat.googleapis.com/v1/spaces/AAAAx9Tq3Rs/messages?key=AIzaSyDdI0hCZtE6vySjMm-WEfRq3CPzqKqqsHI&token=4mVbQ8kZr1NpXeW7uTsYcJ3gLhA6oDf9iRnK2wE5xMq",
		Lead: "users/103841",
	},
	"mobile": {
		Name: "Mobile",
		Hook: os.Getenv("MOBILE_WEBHOOK"),
	},
	"data": {
		Name: "Data",
		Hook: "https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=YOUR_KEY&token=YOUR_TOKEN",
	},
	"web": {
		Name: "Web",
		Hook: "https://chat.googleapis.com/v1/spaces/AAAAb2Kd7Vn/messages" +
			"?key=AIzaSyC5wNf8rJp2XtUa0eKv6LhQy3ZmGd1bTiS" +
			"&token=Zp7YcR2kXwN9vTq4LmJhE6sBgUd1aFoV8iK3nPy5rWt",
	},
}

func hookFor(name string) (string, bool) {
	if name == "release" {
		return fmt.Sprintf(messages, os.Getenv("SPACE"), os.Getenv("KEY"), os.Getenv("TOKEN")), true
	}
	t, ok := teams[name]
	return t.Hook, ok && !strings.Contains(t.Hook, "YOUR_")
}

func main() {
	version := flag.String("version", "v0.0.0", "what was released")
	to := flag.String("to", "platform,mobile,web", "teams, with commas")
	flag.Parse()

	payload, err := json.Marshal(struct {
		Text string `json:"text"`
	}{fmt.Sprintf("*%s* is out", *version)})
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range strings.Split(*to, ",") {
		hook, ok := hookFor(name)
		if !ok {
			log.Printf("no hook for %s", name)
			continue
		}
		resp, err := http.Post(hook, "application/json; charset=UTF-8", bytes.NewReader(payload))
		if err != nil {
			log.Print(err)
			continue
		}
		resp.Body.Close()
	}
}
