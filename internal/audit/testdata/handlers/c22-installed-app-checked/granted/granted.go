// Package granted tells what a user agreed to.
package granted

import (
	"slices"
	"strings"

	"golang.org/x/oauth2"
)

// Set is a set of scopes.
type Set []string

// Of reads the scopes that came with a token.
func Of(t *oauth2.Token) Set {
	s, _ := t.Extra("scope").(string)
	return strings.Fields(s)
}

// Has reports whether the scope was granted.
func (s Set) Has(scope string) bool { return slices.Contains(s, scope) }
