// Package main looks at what the user agreed to.
package main

import (
	"context"
	"fmt"
	"log"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	conf := &oauth2.Config{
		ClientID: "id",
		Endpoint: google.Endpoint,
		Scopes:   []string{"openid", chat.ChatMessagesCreateScope, chat.ChatMembershipsReadonlyScope},
	}
	fmt.Println(conf.AuthCodeURL("state", oauth2.AccessTypeOffline))
	var code string
	fmt.Scan(&code)
	token, err := conf.Exchange(ctx, code)
	if err != nil {
		log.Fatal(err)
	}
	if granted, _ := token.Extra("scope").(string); granted == "" {
		log.Fatal("nothing was granted")
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, token)))
	if err != nil {
		log.Fatal(err)
	}
	svc.Spaces.Members.List("spaces/A").Do()
	svc.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "Hello"}).Do()
}
