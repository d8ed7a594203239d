// Package registry says in the log who uses it.
package registry

import "log"

// Spaces is for rooms.
const Spaces = "https://www.googleapis.com/auth/chat.app.spaces"

func init() { log.SetPrefix("registry: ") }
