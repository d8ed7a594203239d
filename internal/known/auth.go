package known

import "github.com/chatscopelint/chatscopelint/internal/summary"

var authRows = map[string]row{
	// func DetectDefault(opts *DetectOptions) (*auth.Credentials, error)
	authPackage + "/credentials.DetectDefault": returns(detected(param(0))),
	// func NewCredentialsFromFile(credType CredType, filename string, opts *DetectOptions) (*auth.Credentials, error)
	authPackage + "/credentials.NewCredentialsFromFile": returns(typed(param(0), param(2), set(SlotFile, param(1)))),
	// func NewCredentialsFromJSON(credType CredType, b []byte, opts *DetectOptions) (*auth.Credentials, error)
	authPackage + "/credentials.NewCredentialsFromJSON": returns(typed(param(0), param(2), set(SlotJSON, param(1)))),
	// func NewCredentials(opts *impersonate.CredentialsOptions) (*auth.Credentials, error)
	authPackage + "/credentials/impersonate.NewCredentials": returns(configured(KindServiceAccount, param(0))),
	// func NewCredentials(opts *externalaccount.Options) (*auth.Credentials, error)
	authPackage + "/credentials/externalaccount.NewCredentials": returns(configured(KindFile, param(0))),
	// func NewCredentials(opts *downscope.Options) (*auth.Credentials, error)
	authPackage + "/credentials/downscope.NewCredentials": returns(field(param(0), "Credentials")),
	// func NewCredentials(opts *idtoken.Options) (*auth.Credentials, error)
	authPackage + "/credentials/idtoken.NewCredentials": returns(unusable(isIDToken)),
	// func NewCredentialsFromJSON(credType credentials.CredType, b []byte, opts *idtoken.Options) (*auth.Credentials, error)
	authPackage + "/credentials/idtoken.NewCredentialsFromJSON": returns(unusable(isIDToken)),
	// func NewCredentialsFromFile(credType credentials.CredType, filename string, opts *idtoken.Options) (*auth.Credentials, error)
	authPackage + "/credentials/idtoken.NewCredentialsFromFile": returns(unusable(isIDToken)),
	// func NewIDTokenCredentials(opts *impersonate.IDTokenOptions) (*auth.Credentials, error)
	authPackage + "/credentials/impersonate.NewIDTokenCredentials": returns(unusable(isIDToken)),
	// func NewCredentials(opts *CredentialsOptions) *Credentials
	authPackage + ".NewCredentials": returns(field(param(0), "TokenProvider")),
	// func New2LOTokenProvider(opts *Options2LO) (TokenProvider, error)
	authPackage + ".New2LOTokenProvider": returns(configured(KindServiceAccount, param(0))),
	// func New3LOTokenProvider(opts *Options3LO) (TokenProvider, error); with a
	// handler it asks for the user's consent itself.
	authPackage + ".New3LOTokenProvider": returns(configured(KindUser, param(0))).withEffect(summary.AskConsent, param(0)),
	// func NewCachedTokenProvider(tp TokenProvider, opts *CachedTokenProviderOptions) TokenProvider
	authPackage + ".NewCachedTokenProvider": returns(param(0)),
	// func TokenProviderFromTokenSource(ts oauth2.TokenSource) auth.TokenProvider
	authPackage + "/oauth2adapt.TokenProviderFromTokenSource": returns(param(0)),
	// func TokenSourceFromTokenProvider(tp auth.TokenProvider) oauth2.TokenSource
	authPackage + "/oauth2adapt.TokenSourceFromTokenProvider": returns(param(0)),
	// func AuthCredentialsFromOauth2Credentials(creds *google.Credentials) *auth.Credentials
	authPackage + "/oauth2adapt.AuthCredentialsFromOauth2Credentials": returns(field(param(0), "TokenSource")),
	// func Oauth2CredentialsFromAuthCredentials(creds *auth.Credentials) *google.Credentials
	authPackage + "/oauth2adapt.Oauth2CredentialsFromAuthCredentials": returns(googleCredentials(param(0))),
}

// detected is what cloud.google.com/go/auth/credentials finds with options.
func detected(options expr) expr {
	return credential(KindDetect, field(options, "Scopes"), set(SlotSubject, field(options, "Subject")), set(SlotConfig, options),
		set(SlotFile, field(options, "CredentialsFile")), set(SlotJSON, field(options, "CredentialsJSON")),
		set(SlotSelfSigned, field(options, "UseSelfSignedJWT")))
}

// typed is a credential whose type the code names.
func typed(credType, options expr, file slot) expr {
	return credential(KindTyped, field(options, "Scopes"), set(SlotType, credType), set(SlotSubject, field(options, "Subject")), set(SlotConfig, options),
		set(SlotSelfSigned, field(options, "UseSelfSignedJWT")), file)
}

var impersonateRows = map[string]row{
	// func CredentialsTokenSource(ctx context.Context, config CredentialsConfig, opts ...option.ClientOption) (oauth2.TokenSource, error);
	// opts make the base credential, not this one.
	impersonatePackage + ".CredentialsTokenSource": returns(configuredOnce(KindServiceAccount, param(1))),
	// func IDTokenSource(ctx context.Context, config IDTokenConfig, opts ...option.ClientOption) (oauth2.TokenSource, error)
	impersonatePackage + ".IDTokenSource": returns(unusable(isIDToken)),
	// func NewClient(ctx context.Context, audience string, opts ...ClientOption) (*http.Client, error)
	idtokenPackage + ".NewClient": returns(clientOf(unusable(isIDToken))),
	// func NewTokenSource(ctx context.Context, audience string, opts ...ClientOption) (oauth2.TokenSource, error)
	idtokenPackage + ".NewTokenSource": returns(unusable(isIDToken)),
}

// quietRows are methods that have nothing to do with tokens.
var quietRows = map[string]row{
	// func (c *Client) CloseIdleConnections()
	"(*net/http.Client).CloseIdleConnections": returns(unknown("it returns nothing")),
	// func (c *Credentials) JSON() []byte
	"(*" + TypeAuthCredentials + ").JSON": returns(ofKeyFile),
	// func (c *Credentials) ProjectID(ctx context.Context) (string, error)
	"(*" + TypeAuthCredentials + ").ProjectID": returns(ofKeyFile),
	// func (c *Credentials) QuotaProjectID(ctx context.Context) (string, error)
	"(*" + TypeAuthCredentials + ").QuotaProjectID": returns(ofKeyFile),
	// func (c *Credentials) UniverseDomain(ctx context.Context) (string, error)
	"(*" + TypeAuthCredentials + ").UniverseDomain": returns(ofKeyFile),
	// func (c *Credentials) UniverseDomain() string
	"(*" + TypeGoogleCredentials + ").UniverseDomain": returns(ofKeyFile),
	// func (c *Credentials) GetUniverseDomain() (string, error)
	"(*" + TypeGoogleCredentials + ").GetUniverseDomain": returns(ofKeyFile),
}

var ofKeyFile = unknown("it is what the key file says")
