package main

import (
	"net/http"
	"os"
)

func main() {
	r, _ := http.NewRequest("GET", "https://chat.googleapis.com/v1/spaces/A", nil)
	r.URL = r.URL.JoinPath("messages")
	r.Header.Set("Authorization", "Bearer "+os.Getenv("T"))
	http.DefaultClient.Do(r)
}
