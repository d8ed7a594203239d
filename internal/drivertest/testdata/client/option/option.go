// Package option has some of the options that clients of Google take.
package option

// A ClientOption is an option of a client.
type ClientOption interface{ apply() }

type opt struct{}

func (opt) apply() {}

// WithScopes names the scopes to ask for.
func WithScopes(scope ...string) ClientOption { return opt{} }

// WithCredentialsFile names the file with the credential.
func WithCredentialsFile(filename string) ClientOption { return opt{} }

// A CredentialsType is the type of the credential in a file.
type CredentialsType string

// ServiceAccount is the key of a service account.
const ServiceAccount CredentialsType = "service_account"

// WithAuthCredentialsFile names the file with a credential of the type.
func WithAuthCredentialsFile(credType CredentialsType, filename string) ClientOption { return opt{} }
