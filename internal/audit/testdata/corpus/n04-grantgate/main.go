package main

import (
	"errors"
	"net/http"
	"strings"

	"golang.org/x/oauth2"

	"example.com/blind/n04-grantgate/auth"
)

func main() {
	auth.Check = func(t *oauth2.Token) error {
		s, _ := t.Extra("scope").(string)
		if !strings.Contains(s, "chat.spaces.readonly") {
			return errors.New("no")
		}
		return nil
	}
	http.HandleFunc("/login", auth.Login)
	http.HandleFunc("/cb", auth.Callback)
	http.ListenAndServe(":80", nil)
}
