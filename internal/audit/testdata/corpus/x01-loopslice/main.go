package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"os"
)

func mk(ctx context.Context, sc ...string) *chat.Service {
	key, _ := os.ReadFile("k")
	c, _ := google.JWTConfigFromJSON(key, sc...)
	c.Subject = "a@b.c"
	s, _ := chat.NewService(ctx, option.WithHTTPClient(c.Client(ctx)))
	return s
}
func w(s *chat.Service) {
	s.Spaces.Messages.Patch("spaces/A/messages/B", &chat.Message{Text: "x"}).UpdateMask("text").Do()
}
func r(s *chat.Service) { s.Spaces.Messages.List("spaces/A").Do() }
func main() {
	ctx := context.Background()
	var l []*chat.Service
	for _, sc := range []string{chat.ChatMessagesScope, chat.ChatMessagesReadonlyScope} {
		l = append(l, mk(ctx, sc))
	}
	w(l[0])
	r(l[1])
}
