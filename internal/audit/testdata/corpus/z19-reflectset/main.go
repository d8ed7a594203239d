package main

import (
	"context"
	"reflect"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var key []byte

func main() {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		panic(err)
	}
	v := reflect.ValueOf(c).Elem()
	v.FieldByName("Scopes").Set(reflect.ValueOf([]string{chat.ChatMessagesReadonlyScope}))
	v.FieldByName("Subject").SetString("u@example.com")
	svc, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	svc.Spaces.Messages.List("spaces/A").Do()
}
