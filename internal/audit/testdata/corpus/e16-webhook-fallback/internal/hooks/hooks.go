// Package hooks finds the webhook of a team.
package hooks

import (
	"os"
	"strings"
)

// fallback takes what belongs to no team.
const fallback = "https://chat.googleapis.com/v1/spaces/AAAAqT4Zx0c/messages?key=AIzaSyDdI0hCZtE6vySjMm-WEfRq3CPzqKqqsHI&token=p9Kx2v7Lr5sT0uQw8nYb3cEf6hJm1oRz4aGd"

// For returns the webhook of a team: WEBHOOK_<TEAM> or else the common one.
func For(team string) string {
	name := "WEBHOOK_" + strings.ToUpper(strings.ReplaceAll(team, "-", "_"))
	if u, ok := os.LookupEnv(name); ok {
		return u
	}
	return fallback
}
