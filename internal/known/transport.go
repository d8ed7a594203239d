package known

const (
	transportPackage = "google.golang.org/api/transport"
	httpTransport    = transportPackage + "/http"
)

// transportRows make HTTP clients of options; connRows in grpc.go connections. They ask for no default scopes
// and weigh the options as clients did before cloud.google.com/go/auth.
var transportRows = map[string]row{
	// func NewHTTPClient(ctx context.Context, opts ...option.ClientOption) (*http.Client, string, error)
	transportPackage + ".NewHTTPClient": returns(made(TypeOptionsClient, set(SlotOptions, param(1)))),
	// func NewClient(ctx context.Context, opts ...option.ClientOption) (*http.Client, string, error)
	httpTransport + ".NewClient": returns(made(TypeOptionsClient, set(SlotOptions, param(1)))),
	// func NewTransport(ctx context.Context, base http.RoundTripper, opts ...option.ClientOption) (http.RoundTripper, error)
	httpTransport + ".NewTransport": returns(made(TypeOptionsClient, set(SlotOptions, param(2)))),
}

// middlewareRows change an HTTP client that they are given.
var middlewareRows = map[string]row{
	// func AddAuthorizationMiddleware(client *http.Client, creds *auth.Credentials) error
	authPackage + "/httptransport.AddAuthorizationMiddleware": {
		stores: []slotOf{{param(0), set("Transport", made(TypeOAuth2Transport, set("Source", param(1))))}},
	},
}

// globals are what package variables of libraries hold.
var globals = map[string]row{
	"net/http.DefaultClient":    returns(made(TypeHTTPClient)),
	"net/http.DefaultTransport": returns(made(TypePlainTransport)),
}
