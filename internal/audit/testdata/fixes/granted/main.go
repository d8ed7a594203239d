// The program wants what it asked for to be granted, by the scopes' own texts.
package main

import (
	"context"
	"fmt"
	"log"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	conf := &oauth2.Config{
		ClientID: "hello",
		Endpoint: google.Endpoint,
		Scopes: []string{
			"openid",
			chat.ChatMessagesScope,
			chat.ChatSpacesScope,
			chat.ChatDeleteScope, // one day
		},
	}
	fmt.Println(conf.AuthCodeURL("state"))
	var code string
	fmt.Scan(&code)
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		log.Fatal(err)
	}
	granted, _ := tok.Extra("scope").(string)
	if !strings.Contains(granted, chat.ChatSpacesScope) {
		log.Fatal("the spaces are not granted")
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, tok)))
	if err != nil {
		log.Fatal(err)
	}
	spaces, err := svc.Spaces.List().Do()
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range spaces.Spaces {
		if _, err := svc.Spaces.Messages.Create(s.Name, &chat.Message{Text: "hello"}).Do(); err != nil {
			log.Fatal(err)
		}
	}
}
