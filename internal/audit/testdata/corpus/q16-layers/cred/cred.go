// Package cred makes credentials and nothing else.
package cred

import (
	"cloud.google.com/go/auth"
	"cloud.google.com/go/auth/credentials"
)

// Admin is a delegated administrator.
func Admin(file, email string, scopes ...string) (*auth.Credentials, error) {
	o := credentials.DetectOptions{Scopes: scopes}
	o.Subject = email
	return credentials.NewCredentialsFromFile(credentials.ServiceAccount, file, &o)
}
