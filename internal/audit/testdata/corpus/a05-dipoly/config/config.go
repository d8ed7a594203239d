// Package config is how the service is set up.
package config

import "google.golang.org/api/chat/v1"

// Google is what the Google clients need.
type Google struct {
	KeyFile string
	Act     Delegate
}

// Delegate is whom to act as.
type Delegate struct {
	Subject string
	Scopes  []string
}

// Default returns the settings for production.
func Default() Google {
	return Google{
		KeyFile: "/secrets/sa.json",
		Act: Delegate{
			Subject: "assistant@example.com",
			Scopes: []string{
				chat.ChatSpacesReadonlyScope,
				chat.ChatUsersSectionsReadonlyScope, // @over
			},
		},
	}
}
