package known

var gcloud = unknown("the scopes are those of the gcloud configuration")

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
	googlePackage + ".CredentialsFromJSON": returns(googleCredentials(credential(KindFile, param(2), set(SlotJSON, param(1))))),
	// func CredentialsFromJSONWithType(ctx context.Context, jsonData []byte, credType CredentialsType, scopes ...string) (*Credentials, error)
	googlePackage + ".CredentialsFromJSONWithType": returns(googleCredentials(credential(KindTyped, param(3), set(SlotType, param(2)), set(SlotJSON, param(1))))),
	// func CredentialsFromJSONWithParams(ctx context.Context, jsonData []byte, params CredentialsParams) (*Credentials, error)
	googlePackage + ".CredentialsFromJSONWithParams": returns(googleCredentials(configuredOnce(KindFile, param(2), set(SlotJSON, param(1))))),
	// func CredentialsFromJSONWithTypeAndParams(ctx context.Context, jsonData []byte, credType CredentialsType, params CredentialsParams) (*Credentials, error)
	googlePackage + ".CredentialsFromJSONWithTypeAndParams": returns(googleCredentials(configuredOnce(KindTyped, param(3), set(SlotType, param(2)), set(SlotJSON, param(1))))),
	// func ComputeTokenSource(account string, scope ...string) oauth2.TokenSource
	googlePackage + ".ComputeTokenSource": returns(credential(KindServiceAccount, param(1))),
	// func AppEngineTokenSource(ctx context.Context, scope ...string) oauth2.TokenSource; it ignores scope
	googlePackage + ".AppEngineTokenSource": returns(credential(KindServiceAccount, unscoped)),
	// func NewSDKConfig(account string) (*SDKConfig, error)
	googlePackage + ".NewSDKConfig": returns(credential(KindUser, gcloud)),
	// func (c *SDKConfig) Scopes() []string
	"(*" + googlePackage + ".SDKConfig).Scopes": returns(gcloud),
	// func (c *SDKConfig) Client(ctx context.Context) *http.Client
	"(*" + googlePackage + ".SDKConfig).Client": returns(clientOf(param(0))),
	// func (c *SDKConfig) TokenSource(ctx context.Context) oauth2.TokenSource
	"(*" + googlePackage + ".SDKConfig).TokenSource": returns(param(0)),
	// func (c *jwt.Config) TokenSource(ctx context.Context) oauth2.TokenSource
	"(*" + jwtConfigType + ").TokenSource": returns(configured(KindServiceAccount, param(0))),
	// func (c *jwt.Config) Client(ctx context.Context) *http.Client
	"(*" + jwtConfigType + ").Client": returns(clientOf(configured(KindServiceAccount, param(0)))),
	// func NewTokenSource(ctx context.Context, conf externalaccount.Config) (oauth2.TokenSource, error)
	googlePackage + "/externalaccount.NewTokenSource": returns(configuredOnce(KindFile, param(1))),
	// func NewTokenSource(ctx context.Context, conf downscope.DownscopingConfig) (oauth2.TokenSource, error)
	googlePackage + "/downscope.NewTokenSource": returns(field(param(1), "RootSource")),
}

// computeRows are the service accounts that the machine gives a program.
var computeRows = map[string]row{
	// func AccessToken(ctx context.Context, scopes ...string) (token string, expiry time.Time, err error)
	"google.golang.org/appengine.AccessToken": returns(made(TypeAccessToken, set(SlotTokenOf, credential(KindServiceAccount, param(1))))),
	// func AccessToken(ctx context.Context, scopes ...string) (token string, expiry time.Time, err error)
	"google.golang.org/appengine/v2.AccessToken": returns(made(TypeAccessToken, set(SlotTokenOf, credential(KindServiceAccount, param(1))))),
}
