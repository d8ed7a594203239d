package known

import "slices"

// How the clients of google.golang.org/api weigh options against each other is
// read from internal/settings.go and transport/http of v0.311.0 and v0.128.0,
// and observed of clients that ran against a local server.

// Setting is the name of what an option sets: its own, or that of the option
// that sets the same. Of two options of one setting the last one counts.
func Setting(option string) string {
	if option == "WithServiceAccountFile" {
		return "WithAuthCredentialsFile"
	}
	return option
}

// InternalCredentials is the option of package internaloption that brings
// credentials before all others.
const InternalCredentials = "internaloption.WithCredentials"

// ClientPrecedence is the order in which a client weighs the settings that bring
// a credential. It is the same at every version: what differs (a key file before
// a token source) may not be given together, or is mended later.
var ClientPrecedence = []string{
	"WithGRPCConn",
	"WithHTTPClient",
	"WithoutAuthentication",
	"WithAPIKey",
	InternalCredentials,
	"WithCredentials",
	"WithAuthCredentials",
	"WithTokenSource",
	"WithAuthCredentialsJSON",
	"WithCredentialsJSON",
	"WithAuthCredentialsFile",
	"WithCredentialsFile",
}

// CredsPrecedence is the order of transport.Creds, which only wants a token
// source and checks nothing.
var CredsPrecedence = []string{
	InternalCredentials,
	"WithCredentials",
	"WithCredentialsJSON",
	"WithCredentialsFile",
	"WithTokenSource",
}

// CredsPrecedenceAuth is the order of transport.Creds when one of the settings
// of cloud.google.com/go/auth is given.
var CredsPrecedenceAuth = []string{
	InternalCredentials,
	"WithCredentials",
	"WithTokenSource",
	"WithAuthCredentials",
	"WithAuthCredentialsJSON",
	"WithCredentialsJSON",
	"WithAuthCredentialsFile",
	"WithCredentialsFile",
}

// AuthSettings are the settings that make a client weigh its options by
// cloud.google.com/go/auth, whatever its version.
var AuthSettings = []string{"WithAuthCredentials", "WithAuthCredentialsJSON", "WithAuthCredentialsFile"}

// Impersonation is the option that has the credential act as a service account.
const Impersonation = "ImpersonateCredentials"

// OutranksImpersonation reports whether a client with the setting never comes to
// impersonate.
func OutranksImpersonation(setting string) bool {
	return setting == "WithHTTPClient" || setting == "WithoutAuthentication" || setting == "WithAPIKey"
}

// HeedsImpersonation reports whether the REST client impersonates as its options
// say, by what it declares. Since v0.178.0 (v0.176.0 did) it asks
// cloud.google.com/go/auth for its credential, which leaves that option out. No
// version is at hand where a package is vetted by itself, so a constant that
// came with the change tells.
func HeedsImpersonation(client string, declares func(name string) bool) bool {
	return client == restPackage && !declares("ChatUsersReadstateScope")
}

// oneOf are the settings of which a client takes no two.
var oneOf = []string{"WithCredentials", "WithCredentialsJSON", "WithAuthCredentialsJSON", "WithAuthCredentialsFile", "WithCredentialsFile", "WithAPIKey", "WithTokenSource"}

// excluded are further settings that a client does not take together.
var excluded = map[string][]string{
	"WithoutAuthentication": append(slices.Clone(oneOf), "WithAuthCredentials"),
	"WithScopes":            {"WithAudiences"},
	"WithHTTPClient":        {"WithGRPCConn", "WithGRPCDialOption", "WithQuotaProject", "WithRequestReason", "WithClientCertSource"},
	"WithClientCertSource":  {"WithGRPCConn", "WithGRPCDialOption", "WithGRPCConnectionPool"},
}

// Exclude reports whether no client can be made with both settings.
func Exclude(a, b string) bool {
	if slices.Contains(oneOf, a) && slices.Contains(oneOf, b) {
		pair := []string{a, b}
		return a != b && !(slices.Contains(pair, "WithTokenSource") && slices.Contains(pair, "WithCredentialsFile"))
	}
	return slices.Contains(excluded[a], b) || slices.Contains(excluded[b], a)
}

// A ValueKind says what an option's argument is, which may be nothing.
type ValueKind int

const (
	// NoValue is no argument, or one that the engine does not follow.
	NoValue ValueKind = iota
	// ObjectValue is a client, a credential or a function, or nil.
	ObjectValue
	// TextValue is a string, perhaps an empty one.
	TextValue
	// ListValue is a list of strings, perhaps an empty one.
	ListValue
)

// Value says what the argument of a setting's option is.
func Value(setting string) ValueKind {
	switch setting {
	case "WithHTTPClient", InternalCredentials, "WithCredentials", "WithAuthCredentials", "WithTokenSource", "WithGRPCConn", "WithClientCertSource":
		return ObjectValue
	case "WithAPIKey", "WithCredentialsFile", "WithAuthCredentialsFile", "WithQuotaProject", "WithRequestReason":
		return TextValue
	case "WithScopes", "WithAudiences":
		return ListValue
	}
	return NoValue
}
