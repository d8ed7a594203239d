package main

import (
	"context"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/n08-deadmain/lib"
)

func legacy(s *lib.Store) { s.Search(); s.Delete() }

func main() {
	svc, _ := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, "k"), option.WithScopes(chat.ChatBotScope))
	lib.New(svc).Put("x")
}
