// Package oauthconf has the configuration of the sign-in.
package oauthconf

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
)

// Load reads id and secret from the environment.
func Load(redirect string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		Endpoint:     google.Endpoint,
		RedirectURL:  redirect,
		Scopes: []string{
			"openid", "email",
			chat.ChatSpacesReadonlyScope,
			chat.ChatMessagesReadonlyScope,
		},
	}
}
