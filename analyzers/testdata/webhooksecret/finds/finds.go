// Package main keeps the secrets of its webhooks in its source.
package main

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
)

const builds = "https://chat.googleapis.com/v1/spaces/AAAA1b2C3d4/messages?key=AIzaSyA1b2C3d4E5f6G7h8&token=q7w8e9r0t1y2u3i4" // want `the key or token of an incoming webhook stands in the source`

func format(space, key string) string {
	return fmt.Sprintf("https://chat.googleapis.com/v1/spaces/%s/messages?key=%s&token=%s", space, key, os.Getenv("TOKEN"))
}

func post(address, text string) {
	http.Post(address, "application/json", strings.NewReader(`{"text": "`+text+`"}`))
}

func main() {
	post(builds, "built")
	post(format("AAAA5e6F7g8", "AIzaSyB9i8H7g6F5e4D3c2"), "formatted") // want `the key or token of an incoming webhook stands in the source`
	query := url.Values{}
	query.Set("key", os.Getenv("KEY"))
	query.Set("token", "z9y8x7w6v5u4t3s2r1") // want `the key or token of an incoming webhook stands in the source`
	address := url.URL{Scheme: "https", Host: "chat.googleapis.com", Path: "/v1/spaces/AAAA9h0I1j2/messages", RawQuery: query.Encode()}
	post(address.String(), "encoded")
}
