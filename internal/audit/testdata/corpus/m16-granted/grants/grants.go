// Package grants says what was not granted.
package grants

import (
	"slices"
	"strings"

	"golang.org/x/oauth2"
)

// Missing are those of want that tok has not.
func Missing(tok *oauth2.Token, want ...string) (missing []string) {
	text, _ := tok.Extra("scope").(string)
	got := strings.Fields(text)
	for _, s := range want {
		if !slices.Contains(got, s) {
			missing = append(missing, s)
		}
	}
	return missing
}
