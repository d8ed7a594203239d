// A web app (no bot) that shows who is in a space; features follow what the user granted.
package main

import (
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/gin-gonic/gin"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type web struct {
	conf *oauth2.Config
}

func granted(tok *oauth2.Token, scope string) bool {
	all, _ := tok.Extra("scope").(string)
	for _, s := range strings.Fields(all) {
		if s == scope {
			return true
		}
	}
	return false
}

func (h *web) login(c *gin.Context) {
	c.Redirect(http.StatusFound, h.conf.AuthCodeURL(os.Getenv("STATE")))
}

func (h *web) callback(c *gin.Context) {
	ctx := c.Request.Context()
	tok, err := h.conf.Exchange(ctx, c.Query("code"))
	if err != nil {
		c.String(http.StatusBadRequest, err.Error())
		return
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(h.conf.Client(ctx, tok)))
	if err != nil {
		c.String(http.StatusInternalServerError, err.Error())
		return
	}
	out := gin.H{"type": "overview"}
	if granted(tok, chat.ChatSpacesReadonlyScope) {
		spaces, err := svc.Spaces.List().PageSize(50).Do()
		if err != nil {
			c.String(http.StatusBadGateway, err.Error())
			return
		}
		out["spaces"] = spaces.Spaces
	}
	if space := c.Query("space"); space != "" && granted(tok, chat.ChatMembershipsReadonlyScope) {
		members, err := svc.Spaces.Members.List(space).Do()
		if err != nil {
			c.String(http.StatusBadGateway, err.Error())
			return
		}
		out["members"] = members.Memberships
	}
	c.JSON(http.StatusOK, out)
}

func main() {
	h := &web{conf: &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		RedirectURL:  os.Getenv("REDIRECT"),
		Endpoint:     google.Endpoint,
		Scopes:       []string{chat.ChatSpacesReadonlyScope, chat.ChatMembershipsReadonlyScope},
	}}
	r := gin.Default()
	r.GET("/login", h.login)
	r.GET("/callback", h.callback)
	log.Fatal(r.Run(":8080"))
}
