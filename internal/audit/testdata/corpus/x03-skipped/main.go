package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"os"
	"strings"
)

func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k.json")
	var out []string
	for _, s := range strings.Fields("chat.bot chat.app.spaces") {
		if s == "chat.app.spaces" {
			continue
		}
		out = append(out, "https://www.googleapis.com/auth/"+s)
	}
	cfg, _ := google.JWTConfigFromJSON(key, out...)
	s, _ := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
