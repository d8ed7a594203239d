// minutes finds this week's minutes in Drive and posts the link, as the person who signed in.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/drive/v3"
	"google.golang.org/api/option"
)

var wanted = []string{drive.DriveReadonlyScope, chat.ChatMessagesCreateScope}

type server struct {
	conf  *oauth2.Config
	space string
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, s.conf.AuthCodeURL("state", oauth2.AccessTypeOnline), http.StatusFound)
}

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	tok, err := s.conf.Exchange(r.Context(), r.URL.Query().Get("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	granted, _ := tok.Extra("scope").(string)
	for _, sc := range wanted {
		if !strings.Contains(granted, sc) {
			http.Error(w, "please tick every box", http.StatusForbidden)
			return
		}
	}
	link, err := s.publish(r.Context(), option.WithTokenSource(s.conf.TokenSource(r.Context(), tok)))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(map[string]string{"posted": link})
}

func (s *server) publish(ctx context.Context, auth option.ClientOption) (string, error) {
	d, err := drive.NewService(ctx, auth)
	if err != nil {
		return "", err
	}
	files, err := d.Files.List().Q("name contains 'Minutes' and trashed = false").OrderBy("modifiedTime desc").PageSize(1).Fields("files(name,webViewLink)").Do()
	if err != nil {
		return "", err
	}
	if len(files.Files) == 0 {
		return "", errors.New("no minutes")
	}
	c, err := chat.NewService(ctx, auth)
	if err != nil {
		return "", err
	}
	f := files.Files[0]
	_, err = c.Spaces.Messages.Create("spaces/"+s.space, &chat.Message{Text: fmt.Sprintf("%s: %s", f.Name, f.WebViewLink)}).Do()
	return f.WebViewLink, err
}

func main() {
	secret, err := os.ReadFile("client_secret.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.ConfigFromJSON(secret, wanted...)
	if err != nil {
		log.Fatal(err)
	}
	s := &server{conf: conf, space: os.Getenv("SPACE")}
	http.HandleFunc("/login", s.login)
	http.HandleFunc("/callback", s.callback)
	log.Fatal(http.ListenAndServe("127.0.0.1:8085", nil))
}
