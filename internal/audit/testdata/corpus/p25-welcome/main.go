package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"example.com/blind/p25-welcome/authz"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func flow(secret []byte) (*oauth2.Config, error) {
	scopes := append([]string{}, authz.SignIn...)
	scopes = append(scopes,
		authz.Scope("chat.messages.create"),
		authz.Scope("chat.spaces"),
	)
	return google.ConfigFromJSON(secret, scopes...)
}

func signIn(ctx context.Context, cfg *oauth2.Config) (*oauth2.Token, error) {
	fmt.Println("Open", cfg.AuthCodeURL("welcome", oauth2.AccessTypeOffline))
	fmt.Print("Code: ")
	code, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return nil, err
	}
	tok, err := cfg.Exchange(ctx, strings.TrimSpace(code))
	if err != nil {
		return nil, err
	}
	granted, _ := tok.Extra("scope").(string)
	for _, want := range cfg.Scopes {
		if strings.Contains(want, "/chat.") && !strings.Contains(granted, want) {
			return nil, fmt.Errorf("you did not allow %s", want)
		}
	}
	return tok, nil
}

func main() {
	ctx := context.Background()
	secret, err := os.ReadFile("client_secret.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := flow(secret)
	if err != nil {
		log.Fatal(err)
	}
	tok, err := signIn(ctx, cfg)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx, tok)))
	if err != nil {
		log.Fatal(err)
	}

	var rooms []string
	err = svc.Spaces.List().Filter(`spaceType = "SPACE"`).Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			if strings.HasPrefix(s.DisplayName, "welcome") {
				rooms = append(rooms, s.Name)
			}
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, room := range rooms {
		if _, err := svc.Spaces.Messages.Create(room, &chat.Message{Text: "Hello and welcome"}).Do(); err != nil {
			log.Print(err)
		}
	}
}
