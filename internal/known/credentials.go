package known

import "github.com/chatscopelint/chatscopelint/internal/summary"

// What the packages do is read from the sources of golang.org/x/oauth2 v0.38.0,
// cloud.google.com/go/auth v0.24.3 and google.golang.org/api v0.311.0.

const (
	oauth2Package      = "golang.org/x/oauth2"
	googlePackage      = "golang.org/x/oauth2/google"
	authPackage        = "cloud.google.com/go/auth"
	impersonatePackage = "google.golang.org/api/impersonate"
	jwtConfigType      = "golang.org/x/oauth2/jwt.Config"
)

// credential is a credential of a kind that asks for scopes.
func credential(kind string, scopes expr, more ...slot) expr {
	slots := append([]slot{set(SlotKind, text(kind)), set(SlotScopes, scopes)}, more...)
	return made(TypeCredential, slots...)
}

// clientOf is an *http.Client whose transport adds the tokens of source.
func clientOf(source expr) expr {
	return made(TypeHTTPClient, set("Transport", made(TypeOAuth2Transport, set("Source", source))))
}

// googleCredentials is a *google.Credentials around a token source.
func googleCredentials(source expr) expr {
	return made(TypeGoogleCredentials, set("TokenSource", source), set("JSON", unknown("the JSON of a credential is not read")))
}

// configured is a credential that keeps a pointer to its configuration: what
// the fields hold later counts.
func configured(kind string, config expr) expr {
	return credential(kind, field(config, "Scopes"), set(SlotSubject, field(config, "Subject")), set(SlotConfig, config))
}

// configuredOnce is a credential that reads its configuration as it is made.
func configuredOnce(kind string, config expr, more ...slot) expr {
	slots := append([]slot{set(SlotSubject, field(config, "Subject")), set(SlotConfig, config), set(SlotByValue, text("true"))}, more...)
	return credential(kind, field(config, "Scopes"), slots...)
}

// exchanged is a token that a user's consent was exchanged for.
func exchanged(config expr) expr {
	return made(TypeToken, set(SlotConfig, config), set("AccessToken", made(TypeAccessToken, set(SlotConfig, config))))
}

var unscoped = unknown("the scopes of this token are not stated in the code")

var googleRows = map[string]row{
	// func ConfigFromJSON(jsonKey []byte, scope ...string) (*oauth2.Config, error)
	googlePackage + ".ConfigFromJSON": returns(made(TypeOAuth2Config, set("Scopes", param(1)))),
	// func JWTConfigFromJSON(jsonKey []byte, scope ...string) (*jwt.Config, error)
	googlePackage + ".JWTConfigFromJSON": returns(made(jwtConfigType, set("Scopes", param(1)))),
	// func JWTAccessTokenSourceFromJSON(jsonKey []byte, audience string) (oauth2.TokenSource, error)
	googlePackage + ".JWTAccessTokenSourceFromJSON": returns(credential(KindServiceAccount, unscoped)),
	// func JWTAccessTokenSourceWithScope(jsonKey []byte, scope ...string) (oauth2.TokenSource, error)
	googlePackage + ".JWTAccessTokenSourceWithScope": returns(credential(KindServiceAccount, param(1))),
	// func DefaultClient(ctx context.Context, scope ...string) (*http.Client, error)
	googlePackage + ".DefaultClient": returns(clientOf(credential(KindDefault, param(1)))),
	// func DefaultTokenSource(ctx context.Context, scope ...string) (oauth2.TokenSource, error)
	googlePackage + ".DefaultTokenSource": returns(credential(KindDefault, param(1))),
	// func FindDefaultCredentials(ctx context.Context, scopes ...string) (*Credentials, error)
	googlePackage + ".FindDefaultCredentials": returns(googleCredentials(credential(KindDefault, param(1)))),
	// func FindDefaultCredentialsWithParams(ctx context.Context, params CredentialsParams) (*Credentials, error)
	googlePackage + ".FindDefaultCredentialsWithParams": returns(googleCredentials(configuredOnce(KindDefault, param(1)))),
	// func CredentialsFromJSON(ctx context.Context, jsonData []byte, scopes ...string) (*Credentials, error)
	googlePackage + ".CredentialsFromJSON": returns(googleCredentials(credential(KindFile, param(2)))),
	// func CredentialsFromJSONWithType(ctx context.Context, jsonData []byte, credType CredentialsType, scopes ...string) (*Credentials, error)
	googlePackage + ".CredentialsFromJSONWithType": returns(googleCredentials(credential(KindTyped, param(3), set(SlotType, param(2))))),
	// func CredentialsFromJSONWithParams(ctx context.Context, jsonData []byte, params CredentialsParams) (*Credentials, error)
	googlePackage + ".CredentialsFromJSONWithParams": returns(googleCredentials(configuredOnce(KindFile, param(2)))),
	// func CredentialsFromJSONWithTypeAndParams(ctx context.Context, jsonData []byte, credType CredentialsType, params CredentialsParams) (*Credentials, error)
	googlePackage + ".CredentialsFromJSONWithTypeAndParams": returns(googleCredentials(configuredOnce(KindTyped, param(3), set(SlotType, param(2))))),
	// func ComputeTokenSource(account string, scope ...string) oauth2.TokenSource
	googlePackage + ".ComputeTokenSource": returns(credential(KindServiceAccount, param(1))),
	// func AppEngineTokenSource(ctx context.Context, scope ...string) oauth2.TokenSource; it ignores scope
	googlePackage + ".AppEngineTokenSource": returns(credential(KindServiceAccount, unscoped)),
	// func NewSDKConfig(account string) (*SDKConfig, error)
	googlePackage + ".NewSDKConfig": returns(credential(KindUser, unknown("the scopes are those of the gcloud configuration"))),
	// func (c *SDKConfig) Client(ctx context.Context) *http.Client
	"(*" + googlePackage + ".SDKConfig).Client": returns(clientOf(param(0))),
	// func (c *SDKConfig) TokenSource(ctx context.Context) oauth2.TokenSource
	"(*" + googlePackage + ".SDKConfig).TokenSource": returns(param(0)),
	// func (c *jwt.Config) TokenSource(ctx context.Context) oauth2.TokenSource
	"(*" + jwtConfigType + ").TokenSource": returns(configured(KindServiceAccount, param(0))),
	// func (c *jwt.Config) Client(ctx context.Context) *http.Client
	"(*" + jwtConfigType + ").Client": returns(clientOf(configured(KindServiceAccount, param(0)))),
	// func NewTokenSource(ctx context.Context, conf externalaccount.Config) (oauth2.TokenSource, error)
	googlePackage + "/externalaccount.NewTokenSource": returns(credential(KindFile, field(param(1), "Scopes"))),
	// func NewTokenSource(ctx context.Context, conf downscope.DownscopingConfig) (oauth2.TokenSource, error)
	googlePackage + "/downscope.NewTokenSource": returns(field(param(1), "RootSource")),
}

var oauth2Rows = map[string]row{
	// func (c *Config) AuthCodeURL(state string, opts ...AuthCodeOption) string
	"(*" + TypeOAuth2Config + ").AuthCodeURL": row{}.withEffect(summary.AskConsent, param(0), param(2)),
	// func SetAuthURLParam(key, value string) AuthCodeOption
	oauth2Package + ".SetAuthURLParam": returns(made(TypeQuery, set(SlotName, param(0)), set(SlotValue, param(1)))),
	// func (c *Config) DeviceAuth(ctx context.Context, opts ...AuthCodeOption) (*DeviceAuthResponse, error)
	"(*" + TypeOAuth2Config + ").DeviceAuth": row{}.withEffect(summary.AskConsent, param(0)),
	// func (c *Config) PasswordCredentialsToken(ctx context.Context, username, password string) (*Token, error)
	"(*" + TypeOAuth2Config + ").PasswordCredentialsToken": returns(exchanged(param(0))).withEffect(summary.AskConsent, param(0)),
	// func (c *Config) Exchange(ctx context.Context, code string, opts ...AuthCodeOption) (*Token, error)
	"(*" + TypeOAuth2Config + ").Exchange": returns(exchanged(param(0))),
	// func (c *Config) DeviceAccessToken(ctx context.Context, da *DeviceAuthResponse, opts ...AuthCodeOption) (*Token, error)
	"(*" + TypeOAuth2Config + ").DeviceAccessToken": returns(exchanged(param(0))),
	// func (c *Config) TokenSource(ctx context.Context, t *Token) TokenSource
	"(*" + TypeOAuth2Config + ").TokenSource": returns(configured(KindUser, param(0))),
	// func (c *Config) Client(ctx context.Context, t *Token) *http.Client
	"(*" + TypeOAuth2Config + ").Client": returns(clientOf(configured(KindUser, param(0)))),
	// func StaticTokenSource(t *Token) TokenSource
	oauth2Package + ".StaticTokenSource": returns(credential(KindStaticToken, unscoped, set(SlotToken, param(0)))),
	// func ReuseTokenSource(t *Token, src TokenSource) TokenSource
	oauth2Package + ".ReuseTokenSource": returns(param(1)),
	// func ReuseTokenSourceWithExpiry(t *Token, src TokenSource, earlyExpiry time.Duration) TokenSource
	oauth2Package + ".ReuseTokenSourceWithExpiry": returns(param(1)),
	// func NewClient(ctx context.Context, src TokenSource) *http.Client
	oauth2Package + ".NewClient": returns(clientOf(param(1))),
	// func TokenSource(ctx context.Context, config *oauth2.Config, state string, authHandler AuthorizationHandler) oauth2.TokenSource
	oauth2Package + "/authhandler.TokenSource": returns(configured(KindUser, param(1))).withEffect(summary.AskConsent, param(1)),
	// func TokenSourceWithPKCE(ctx context.Context, config *oauth2.Config, state string, authHandler AuthorizationHandler, pkce *PKCEParams) oauth2.TokenSource
	oauth2Package + "/authhandler.TokenSourceWithPKCE": returns(configured(KindUser, param(1))).withEffect(summary.AskConsent, param(1)),
	// func (c *clientcredentials.Config) Client(ctx context.Context) *http.Client
	"(*" + oauth2Package + "/clientcredentials.Config).Client": returns(clientOf(configured(KindUnusable, param(0)))),
	// func (c *clientcredentials.Config) TokenSource(ctx context.Context) oauth2.TokenSource
	"(*" + oauth2Package + "/clientcredentials.Config).TokenSource": returns(configured(KindUnusable, param(0))),
}

var authRows = map[string]row{
	// func DetectDefault(opts *DetectOptions) (*auth.Credentials, error)
	authPackage + "/credentials.DetectDefault": returns(detected(param(0))),
	// func NewCredentialsFromFile(credType CredType, filename string, opts *DetectOptions) (*auth.Credentials, error)
	authPackage + "/credentials.NewCredentialsFromFile": returns(typed(param(0), param(2))),
	// func NewCredentialsFromJSON(credType CredType, b []byte, opts *DetectOptions) (*auth.Credentials, error)
	authPackage + "/credentials.NewCredentialsFromJSON": returns(typed(param(0), param(2))),
	// func NewCredentials(opts *impersonate.CredentialsOptions) (*auth.Credentials, error)
	authPackage + "/credentials/impersonate.NewCredentials": returns(configured(KindServiceAccount, param(0))),
	// func NewCredentials(opts *externalaccount.Options) (*auth.Credentials, error)
	authPackage + "/credentials/externalaccount.NewCredentials": returns(configured(KindFile, param(0))),
	// func NewCredentials(opts *downscope.Options) (*auth.Credentials, error)
	authPackage + "/credentials/downscope.NewCredentials": returns(field(param(0), "Credentials")),
	// func NewCredentials(opts *idtoken.Options) (*auth.Credentials, error)
	authPackage + "/credentials/idtoken.NewCredentials": returns(credential(KindUnusable, unscoped)),
	// func NewCredentials(opts *CredentialsOptions) *Credentials
	authPackage + ".NewCredentials": returns(field(param(0), "TokenProvider")),
	// func New2LOTokenProvider(opts *Options2LO) (TokenProvider, error)
	authPackage + ".New2LOTokenProvider": returns(configured(KindServiceAccount, param(0))),
	// func New3LOTokenProvider(opts *Options3LO) (TokenProvider, error)
	authPackage + ".New3LOTokenProvider": returns(configured(KindUser, param(0))),
	// func NewCachedTokenProvider(tp TokenProvider, opts *CachedTokenProviderOptions) TokenProvider
	authPackage + ".NewCachedTokenProvider": returns(param(0)),
	// func NewClient(opts *httptransport.Options) (*http.Client, error)
	authPackage + "/httptransport.NewClient": returns(made(TypeAuthClient, set(SlotConfig, param(0)))),
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
func typed(credType, options expr) expr {
	return credential(KindTyped, field(options, "Scopes"), set(SlotType, credType), set(SlotSubject, field(options, "Subject")), set(SlotConfig, options))
}

var impersonateRows = map[string]row{
	// func CredentialsTokenSource(ctx context.Context, config CredentialsConfig, opts ...option.ClientOption) (oauth2.TokenSource, error);
	// opts make the base credential, not this one.
	impersonatePackage + ".CredentialsTokenSource": returns(configuredOnce(KindServiceAccount, param(1))),
	// func IDTokenSource(ctx context.Context, config IDTokenConfig, opts ...option.ClientOption) (oauth2.TokenSource, error)
	impersonatePackage + ".IDTokenSource": returns(credential(KindUnusable, unscoped)),
}
