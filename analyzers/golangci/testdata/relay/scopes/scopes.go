// Package scopes names the scopes of the app.
package scopes

import "google.golang.org/api/chat/v1"

// App are the scopes to post as the app.
func App() []string {
	return []string{chat.ChatBotScope}
}
