// Command incident opens a space for an incident, as the person who runs it.
//
//	incident -title "Checkout is down" alice@example.com bob@example.com
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var wanted = []string{
	chat.ChatSpacesCreateScope,
	chat.ChatMembershipsScope,
	chat.ChatMessagesCreateScope,
}

// saved is what we keep between two runs.
type saved struct {
	Token   *oauth2.Token `json:"token"`
	Granted []string      `json:"granted"`
}

func (s *saved) may(scope string) bool { return slices.Contains(s.Granted, scope) }

func cachePath() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		log.Fatal(err)
	}
	return filepath.Join(dir, "incident.json")
}

func load(path string) (*saved, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s := new(saved)
	return s, json.Unmarshal(b, s)
}

func login(ctx context.Context, conf *oauth2.Config) (*saved, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	defer l.Close()
	conf.RedirectURL = "http://" + l.Addr().String()
	state, verifier := rand.Text(), oauth2.GenerateVerifier()
	codes := make(chan string, 1)
	go http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("state") == state {
			codes <- r.FormValue("code")
		}
		fmt.Fprintln(w, "You may close this window.")
	}))
	fmt.Fprintln(os.Stderr, "Open", conf.AuthCodeURL(state, oauth2.AccessTypeOffline, oauth2.S256ChallengeOption(verifier)))
	tok, err := conf.Exchange(ctx, <-codes, oauth2.VerifierOption(verifier))
	if err != nil {
		return nil, err
	}
	granted, ok := tok.Extra("scope").(string)
	if !ok {
		return nil, errors.New("no scopes in the token response")
	}
	return &saved{Token: tok, Granted: strings.Fields(granted)}, nil
}

func main() {
	title := flag.String("title", "", "what is broken")
	flag.Parse()
	ctx := context.Background()

	secret, err := os.ReadFile("client_secret.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.ConfigFromJSON(secret, wanted...)
	if err != nil {
		log.Fatal(err)
	}
	s, err := load(cachePath())
	if err != nil {
		if s, err = login(ctx, conf); err != nil {
			log.Fatal(err)
		}
		b, _ := json.Marshal(s)
		if err := os.WriteFile(cachePath(), b, 0o600); err != nil {
			log.Print(err)
		}
	}

	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, s.Token)))
	if err != nil {
		log.Fatal(err)
	}
	space, err := svc.Spaces.Create(&chat.Space{DisplayName: *title, SpaceType: "SPACE"}).Do()
	if err != nil {
		log.Fatal(err)
	}
	if s.may(chat.ChatMembershipsScope) {
		for _, who := range flag.Args() {
			m := &chat.Membership{Member: &chat.User{Name: "users/" + who, Type: "HUMAN"}}
			if _, err := svc.Spaces.Members.Create(space.Name, m).Do(); err != nil {
				log.Printf("%s: %v", who, err)
			}
		}
	}
	if s.may(chat.ChatMessagesCreateScope) {
		if _, err := svc.Spaces.Messages.Create(space.Name, &chat.Message{Text: "*" + *title + "*"}).Do(); err != nil {
			log.Fatal(err)
		}
	}
	fmt.Println(space.SpaceUri)
}
