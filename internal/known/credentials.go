package known

import "github.com/chatscopelint/chatscopelint/internal/summary"

// What the packages do is read from the sources of golang.org/x/oauth2 v0.38.0,
// cloud.google.com/go/auth v0.24.3 and google.golang.org/api v0.311.0.

const (
	oauth2Package      = "golang.org/x/oauth2"
	googlePackage      = "golang.org/x/oauth2/google"
	authPackage        = "cloud.google.com/go/auth"
	impersonatePackage = "google.golang.org/api/impersonate"
	idtokenPackage     = "google.golang.org/api/idtoken"
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

// unusable is a credential that is none of the Chat API's, and why.
func unusable(reason string) expr {
	return credential(KindUnusable, unscoped, set(SlotUnusable, text(reason)))
}

const (
	isIDToken           = "an ID token is no credential of the Chat API"
	isClientCredentials = "the client credentials flow is none of the Chat API's"
)

// tokenOf is a token of a source, as its method Token gives it.
func tokenOf(source expr) expr {
	taken := made(TypeAccessToken, set(SlotTokenOf, source))
	return made(TypeToken, set("AccessToken", taken), set("Value", taken))
}

// exchanged is a token that a user's consent was exchanged for.
func exchanged(config expr) expr {
	return made(TypeToken, set("AccessToken", made(TypeAccessToken, set(SlotConfig, config))))
}

var unscoped = unknown("the scopes of this token are not stated in the code")

var oauth2Rows = map[string]row{
	// func (c *Config) AuthCodeURL(state string, opts ...AuthCodeOption) string
	"(*" + TypeOAuth2Config + ").AuthCodeURL": returns(made(TypeConsentURL)).withEffect(summary.AskConsent, param(0), param(2)),
	// func SetAuthURLParam(key, value string) AuthCodeOption
	oauth2Package + ".SetAuthURLParam": returns(made(TypeQuery, set(SlotName, param(0)), set(SlotValue, param(1)))),
	// func (c *Config) DeviceAuth(ctx context.Context, opts ...AuthCodeOption) (*DeviceAuthResponse, error)
	"(*" + TypeOAuth2Config + ").DeviceAuth": row{}.withEffect(summary.AskConsent, param(0), param(2)),
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
	"(*" + oauth2Package + "/clientcredentials.Config).Client": returns(clientOf(unusable(isClientCredentials))),
	// func (c *clientcredentials.Config) TokenSource(ctx context.Context) oauth2.TokenSource
	"(*" + oauth2Package + "/clientcredentials.Config).TokenSource": returns(unusable(isClientCredentials)),
	// func (c *clientcredentials.Config) Token(ctx context.Context) (*oauth2.Token, error)
	"(*" + oauth2Package + "/clientcredentials.Config).Token": returns(tokenOf(unusable(isClientCredentials))),
}
