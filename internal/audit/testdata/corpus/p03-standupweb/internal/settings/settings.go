// Package settings collects what the web app needs to know at start.
package settings

import (
	"os"

	"google.golang.org/api/chat/v1"
)

// UserScopes is what we ask of people on the consent screen.
var UserScopes = []string{chat.ChatMessagesScope}

// Settings of the web app.
type Settings struct {
	ClientID, ClientSecret string
	BaseURL                string
	Space                  string
}

// FromEnv reads the settings.
func FromEnv() Settings {
	return Settings{
		ClientID:     os.Getenv("OAUTH_CLIENT_ID"),
		ClientSecret: os.Getenv("OAUTH_CLIENT_SECRET"),
		BaseURL:      os.Getenv("BASE_URL"),
		Space:        os.Getenv("STANDUP_SPACE"),
	}
}
