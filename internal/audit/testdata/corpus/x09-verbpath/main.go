package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"net/http"
	"os"
)

func main() {
	ctx := context.Background()
	hc, _ := google.DefaultClient(ctx, chat.ChatBotScope)
	var m, p string
	switch os.Args[1] {
	case "get":
		m, p = "GET", "/spaces/A"
	case "del":
		m, p = "DELETE", "/spaces/A/messages/B"
	default:
		return
	}
	r, _ := http.NewRequest(m, "https://chat.googleapis.com/v1"+p, nil)
	hc.Do(r)
}
