// Package authz knows the OAuth scopes by their short names.
package authz

const prefix = "https://www.googleapis.com/auth/"

// SignIn is asked for in every flow.
var SignIn = []string{"openid", "email"}

// Scope returns the full name.
func Scope(short string) string { return prefix + short }
