package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var key []byte

func mk(sub string, scopes ...string) *chat.Service {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		panic(err)
	}
	c.Subject = sub
	s, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return s
}

func New(sub string, extra ...string) *chat.Service {
	sc := append([]string{chat.ChatSpacesReadonlyScope}, extra...)
	if len(extra) > 0 {
		sc = append(sc, chat.ChatMembershipsReadonlyScope)
	}
	return mk(sub, sc...)
}
func main() {
	New("r@example.com").Spaces.List().Do()
	w := New("w@example.com", chat.ChatMessagesCreateScope)
	w.Spaces.List().Do()
	w.Spaces.Messages.Create("spaces/A", &chat.Message{}).Do()
	w.Spaces.Members.List("spaces/A").Do()
}
