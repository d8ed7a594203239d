package scopemap

// signIn are the scopes of OpenID Connect that have a second name.
var signIn = map[string]string{
	"email":   ScopePrefix + "userinfo.email",
	"profile": ScopePrefix + "userinfo.profile",
}

// Canonical is the one name to compare a scope by: "email" and "profile" ask
// for the same as the URIs of userinfo.email and userinfo.profile. All others
// have one name.
func Canonical(scope string) string {
	if uri, ok := signIn[scope]; ok {
		return uri
	}
	return scope
}
