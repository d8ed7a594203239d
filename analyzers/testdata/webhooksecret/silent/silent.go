// Package main has the secrets of its webhooks from elsewhere.
package main

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"strings"
)

const (
	example = "https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=YOUR_KEY&token=YOUR_TOKEN"
	format  = "https://chat.googleapis.com/v1/spaces/%s/messages?key=%s&token=%s"
	another = "https://hooks.example.com/v1/spaces/AAAA/messages?key=AIzaSyA1b2C3d4E5f6&token=q7w8e9r0t1y2"
)

var address = flag.String("webhook", example, "the URL of the webhook")

func post(address, text string) {
	http.Post(address, "application/json", strings.NewReader(`{"text": "`+text+`"}`))
}

func main() {
	flag.Parse()
	post(*address, "from a flag")
	post(os.Getenv("CHAT_WEBHOOK"), "from the environment")
	post(fmt.Sprintf(format, "AAAA1b2C3d4", os.Getenv("KEY"), os.Getenv("TOKEN")), "from both")
	post(another, "to somebody else")
}
