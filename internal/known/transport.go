package known

const (
	transportPackage = "google.golang.org/api/transport"
	httpTransport    = transportPackage + "/http"
	grpcTransport    = transportPackage + "/grpc"
	authTransport    = authPackage + "/httptransport"
)

// What the transport packages make of options.
const (
	// ForClient is an HTTP client or a gRPC connection.
	ForClient = "client"
	// ForTransport is a RoundTripper: it cannot be made of a client.
	ForTransport = "transport"
	// ForCreds is a credential by itself.
	ForCreds = "credentials"
)

// ofOptions is what the transport packages make of options.
func ofOptions(what string, options expr, more ...slot) expr {
	return made(TypeOptionsClient, append([]slot{set(SlotKind, text(what)), set(SlotOptions, options)}, more...)...)
}

// transportRows make HTTP clients of options, connRows gRPC connections. They ask for no default scopes
// and weigh the options as clients did before cloud.google.com/go/auth.
var transportRows = map[string]row{
	// func NewHTTPClient(ctx context.Context, opts ...option.ClientOption) (*http.Client, string, error)
	transportPackage + ".NewHTTPClient": returns(ofOptions(ForClient, param(1))),
	// func DialGRPCInsecure(ctx context.Context, opts ...option.ClientOption) (*grpc.ClientConn, error)
	transportPackage + ".DialGRPCInsecure": returns(made(TypePlainTransport)),
	// func Creds(ctx context.Context, opts ...option.ClientOption) (*google.Credentials, error)
	transportPackage + ".Creds": returns(googleCredentials(ofOptions(ForCreds, param(1)))),
	// func NewClient(ctx context.Context, opts ...option.ClientOption) (*http.Client, string, error)
	httpTransport + ".NewClient": returns(ofOptions(ForClient, param(1))),
	// func NewTransport(ctx context.Context, base http.RoundTripper, opts ...option.ClientOption) (http.RoundTripper, error)
	httpTransport + ".NewTransport": returns(ofOptions(ForTransport, param(2), set(SlotBase, param(1)))),
	// func DialInsecure(ctx context.Context, opts ...option.ClientOption) (*grpc.ClientConn, error)
	grpcTransport + ".DialInsecure": returns(made(TypePlainTransport)),
}

// authTransportRows are the clients of cloud.google.com/go/auth.
var authTransportRows = map[string]row{
	// func NewClient(opts *httptransport.Options) (*http.Client, error)
	authTransport + ".NewClient": returns(ofAuthOptions(param(0))),
	// func Dial(ctx context.Context, secure bool, opts *grpctransport.Options) (GRPCClientConnPool, error)
	authPackage + "/grpctransport.Dial": returns(ofAuthOptions(param(2))),
	// func AddAuthorizationMiddleware(client *http.Client, creds *auth.Credentials) error
	authTransport + ".AddAuthorizationMiddleware": {
		stores: []slotOf{{param(0), set("Transport", made(TypeOAuth2Transport, set("Source", param(1)), set("Base", field(param(0), "Transport"))))}},
	},
	// func SetAuthHeader(token *auth.Token, req *http.Request)
	authTransport + ".SetAuthHeader": bearing(field(param(0), "Value"), param(1)),
	// RoundTrip of what these packages and decorators make
	"(*" + TypeAuthClient + ").RoundTrip": sends(param(0), param(1)),
	"(*" + TypeDecorator + ").RoundTrip":  sends(param(0), param(1)),
}

// decoratorRows wrap a transport and leave its requests as they are, but for
// headers that are no credential.
var decoratorRows = map[string]row{
	// func NewTransport(base http.RoundTripper, opts ...Option) *Transport
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp.NewTransport": returns(made(TypeDecorator, set(SlotBase, param(0)))),
}

// ofAuthOptions is a client that weighs the options of cloud.google.com/go/auth.
func ofAuthOptions(options expr) expr {
	detect := field(options, "DetectOpts")
	return made(TypeAuthClient, set(SlotConfig, options), set(SlotDetected, detected(detect)), set(SlotBase, field(options, "BaseRoundTripper")),
		set(SlotFile, field(detect, "CredentialsFile")), set(SlotJSON, field(detect, "CredentialsJSON")))
}

// globals are what package variables of libraries hold.
var globals = map[string]row{
	"net/http.DefaultClient":    returns(made(TypeHTTPClient)),
	"net/http.DefaultTransport": returns(made(TypePlainTransport)),

	oauth2Package + ".AccessTypeOffline": returns(made(TypeQuery, set(SlotName, text("access_type")), set(SlotValue, text("offline")))),
	oauth2Package + ".AccessTypeOnline":  returns(made(TypeQuery, set(SlotName, text("access_type")), set(SlotValue, text("online")))),
	oauth2Package + ".ApprovalForce":     returns(made(TypeQuery, set(SlotName, text("prompt")), set(SlotValue, text("consent")))),
}
