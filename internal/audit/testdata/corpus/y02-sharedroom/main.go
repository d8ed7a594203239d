package main

import (
	"context"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func svc(scopes []string) *chat.Service {
	key, _ := os.ReadFile("k.json")
	cfg, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		panic(err)
	}
	cfg.Subject = "a@b"
	s, err := chat.NewService(context.Background(), option.WithTokenSource(cfg.TokenSource(context.Background())))
	if err != nil {
		panic(err)
	}
	return s
}

func main() {
	base := make([]string, 0, 4)
	base = append(base, chat.ChatMessagesCreateScope)
	a := append(base, chat.ChatSpacesCreateScope)
	b := append(base, chat.ChatMembershipsScope) // overwrites a[1]
	svc(a).Spaces.Members.Create("spaces/A", &chat.Membership{Member: &chat.User{Name: "users/x", Type: "HUMAN"}}).Do()
	svc(b).Spaces.List().Do()
	svc(a).Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
}
