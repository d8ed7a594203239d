// Package scopes lists what the archive asks for.
package scopes

// Prefix is common to all scopes of Google.
const Prefix = "https://www.googleapis.com/auth/"

// Archive is for the archiver.
var Archive = []string{
	Prefix + "chat.spaces.readonly",
	Prefix + "chat.messages",
}
