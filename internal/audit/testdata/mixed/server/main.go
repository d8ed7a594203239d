// Command server tells a Chat space that it has started.
package main

import (
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	url := "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=" + os.Getenv("KEY") + "&token=" + os.Getenv("TOKEN")
	resp, err := http.Post(url, "application/json", strings.NewReader(`{"text": "started"}`))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
}
