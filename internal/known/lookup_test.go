package known_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/known"
	"github.com/chatscopelint/chatscopelint/internal/summary"
)

const (
	auth   = "cloud.google.com/go/auth"
	oauth2 = "golang.org/x/oauth2"
	google = "golang.org/x/oauth2/google"
	chat   = "google.golang.org/api/chat/v1"
	events = "cloud.google.com/go/apps/events/subscriptions/apiv"
	apiv1  = "cloud.google.com/go/chat/apiv1"
)

// TestLookup reads rows of every table and family: what a function returns,
// stores and does, as show writes it.
func TestLookup(t *testing.T) {
	for _, test := range []struct {
		id    string
		nargs int
		want  string
	}{
		// golang.org/x/oauth2/google
		{google + ".ConfigFromJSON", 2, `return golang.org/x/oauth2.Config{Scopes: p1}`},
		{google + ".DefaultTokenSource", 2, `return credential{kind: "application_default", scopes: p1}`},
		{google + ".CredentialsFromJSON", 3, `return golang.org/x/oauth2/google.Credentials{TokenSource: credential{kind: "credentials_file", scopes: p2, json: p1}, JSON: ?}`},
		{google + ".AppEngineTokenSource", 2, `return credential{kind: "service_account", scopes: ?}`},
		{"(*golang.org/x/oauth2/jwt.Config).TokenSource", 2, `return credential{kind: "service_account", scopes: p0.Scopes, subject: p0.Subject, config: p0}`},
		// golang.org/x/oauth2
		{"(*" + oauth2 + ".Config).AuthCodeURL", 3, "consent(p0, p2)\nreturn consent url{}"},
		{"(*" + oauth2 + ".Config).Exchange", 4, `return golang.org/x/oauth2.Token{AccessToken: access token{config: p0}}`},
		{"(*" + oauth2 + ".Config).TokenSource", 3, `return credential{kind: "user", scopes: p0.Scopes, subject: p0.Subject, config: p0}`},
		{oauth2 + ".ReuseTokenSource", 2, `return p1`},
		{oauth2 + ".NewClient", 2, `return net/http.Client{Transport: golang.org/x/oauth2.Transport{Source: p1}}`},
		// cloud.google.com/go/auth
		{auth + ".NewCachedTokenProvider", 2, `return p0`},
		{auth + "/httptransport.NewClient", 1, `return http client of auth options{config: p0, detected: credential{kind: "detect", scopes: p0.DetectOpts.Scopes, subject: p0.DetectOpts.Subject, config: p0.DetectOpts, file: p0.DetectOpts.CredentialsFile, json: p0.DetectOpts.CredentialsJSON, self-signed: p0.DetectOpts.UseSelfSignedJWT}, base: p0.BaseRoundTripper, file: p0.DetectOpts.CredentialsFile, json: p0.DetectOpts.CredentialsJSON}`},
		{auth + "/credentials.NewCredentialsFromFile", 3, `return credential{kind: "typed", scopes: p2.Scopes, type: p0, subject: p2.Subject, config: p2, self-signed: p2.UseSelfSignedJWT, file: p1}`},
		// An ID token is no credential of the Chat API.
		{auth + "/credentials/idtoken.NewCredentials", 1, `return credential{kind: "unusable", scopes: ?, unusable: "an ID token is no credential of the Chat API"}`},
		// google.golang.org/api/impersonate
		{"google.golang.org/api/impersonate.CredentialsTokenSource", 3, `return credential{kind: "service_account", scopes: p1.Scopes, subject: p1.Subject, config: p1, by value: "true"}`},
		// google.golang.org/api/transport
		{"google.golang.org/api/transport/http.NewTransport", 3, `return http client of options{kind: "transport", options: p2, base: p1}`},
		{auth + "/httptransport.AddAuthorizationMiddleware", 2, `p0.Transport = golang.org/x/oauth2.Transport{Source: p1, Base: p0.Transport}`},
		{"google.golang.org/api/transport.DialGRPC", 2, `return http client of options{kind: "client", options: p1, transport: "grpc"}`},
		{"google.golang.org/api/transport/grpc.DialInsecure", 2, `return plain transport{}`},
		{auth + "/grpctransport.Dial", 3, `return http client of auth options{config: p2, detected: credential{kind: "detect", scopes: p2.DetectOpts.Scopes, subject: p2.DetectOpts.Subject, config: p2.DetectOpts, file: p2.DetectOpts.CredentialsFile, json: p2.DetectOpts.CredentialsJSON, self-signed: p2.DetectOpts.UseSelfSignedJWT}, base: p2.BaseRoundTripper, file: p2.DetectOpts.CredentialsFile, json: p2.DetectOpts.CredentialsJSON}`},
		// google.golang.org/appengine
		{"google.golang.org/appengine/v2.AccessToken", 2, `return access token{of: credential{kind: "service_account", scopes: p1}}`},
		// net/http
		{"net/http.NewRequestWithContext", 4, `return net/http.Request{Method: p1, URL: net/url.URL{text: p2, Scheme: scheme of(p2), Host: host of(p2), Path: path of(p2), RawQuery: query of(p2)}, Header: net/http.Header{}, Body: p3}`},
		{"(*net/http.Client).Do", 2, "raw(p0, p1)\nreturn net/http.Response{Body: response body{request: p1}}"},
		{"net/http.Get", 1, `raw(net/http.Client{}, net/http.Request{Method: "GET", URL: net/url.URL{text: p0, Scheme: scheme of(p0), Host: host of(p0), Path: path of(p0), RawQuery: query of(p0)}, Header: net/http.Header{}})
return net/http.Response{Body: response body{request: net/http.Request{Method: "GET", URL: net/url.URL{text: p0, Scheme: scheme of(p0), Host: host of(p0), Path: path of(p0), RawQuery: query of(p0)}, Header: net/http.Header{}}}}`},
		// The standard library
		{"fmt.Sprintf", 2, `return Sprintf(p0, p1)`},
		{"(*sync/atomic.Pointer).Store", 2, `p0.value = p1`},
		{"(*sync/atomic.Pointer).Swap", 2, "p0.value = p1\nreturn p0.value"},
		{"context.WithValue", 3, "context.values[p1] = p2\nreturn p0"},
		{known.ContextValue, 2, "return context.values[p1]"},
		// Options
		{"google.golang.org/api/option.WithScopes", 1, `return option{name: "WithScopes", value: p0}`},
		{"google.golang.org/api/option.WithoutAuthentication", 0, `return option{name: "WithoutAuthentication"}`},
		{"google.golang.org/api/option.WithServiceAccountFile", 1, `return option{name: "WithServiceAccountFile", type: "service_account", value: p0}`},
		{"google.golang.org/api/option.WithAuthCredentialsFile", 2, `return option{name: "WithAuthCredentialsFile", type: p0, value: p1, file: p1}`},
		// The Chat client
		{chat + ".NewService", 2, `return chat client{package: "google.golang.org/api/chat/v1", options: p1}`},
		{chat + ".New", 1, `return chat client{package: "google.golang.org/api/chat/v1", client: p0}`},
		{chat + ".NewSpacesMessagesService", 1, `return p0`},
		{"(*" + chat + ".SpacesMessagesService).Create", 3, `return chat call{name: "SpacesMessagesCreateCall", client: p0, arg0: p1, arg1: p2}`},
		{"(*" + chat + ".SpacesListCall).Filter", 2, "set(p0, \"Filter\", p1)\nreturn chat call with a setting{call: p0, set Filter: p1}"},
		{"(*" + chat + ".SpacesListCall).Do", 2, `send(p0, p1)`},
		{"(*" + chat + ".SpacesListCall).Pages", 3, "send(p0)\ncall p2"},
		// The Chat client over gRPC
		{apiv1 + ".NewClient", 2, `return chat client{package: "cloud.google.com/go/chat/apiv1", options: p1, transport: "grpc"}`},
		{apiv1 + ".NewRESTClient", 2, `return chat client{package: "cloud.google.com/go/chat/apiv1", options: p1}`},
		{apiv1 + "/chatpb.NewChatServiceClient", 1, `return chat client{package: "cloud.google.com/go/chat/apiv1", connection: p0}`},
		{"(*" + apiv1 + ".Client).CreateMessage", 4, "send(chat call{rpc: \"CreateMessage\", client: p0, arg0: p2}, p3)\nreturn ?"},
		{"(*" + apiv1 + ".Client).Connection", 1, `return p0`},
		{"(*" + apiv1 + ".Client).Close", 1, `return ?`},
		// Connections
		{"google.golang.org/api/transport/grpc.DialPool", 2, `return http client of options{kind: "client", options: p1, transport: "grpc"}`},
		{"google.golang.org/grpc.NewClient", 2, `return grpc connection{options: p1}`},
		{"google.golang.org/grpc/credentials/oauth.NewApplicationDefault", 2, `return credential{kind: "application_default", scopes: p1}`},
		{"google.golang.org/grpc/metadata.AppendToOutgoingContext", 2, "header(p0)\nreturn p0"},
		// Field masks
		{"google.golang.org/protobuf/types/known/fieldmaskpb.New", 2, `return google.golang.org/protobuf/types/known/fieldmaskpb.FieldMask{Paths: p1}`},
		// Other Google APIs
		{"google.golang.org/api/drive/v3.NewService", 2, "elsewhere(p1, \"drive\")\nreturn client of another Google API{name: \"drive\"}"},
		{"cloud.google.com/go/pubsub/v2.NewClient", 4, "elsewhere(p3, \"pubsub\")\nreturn client of another Google API{name: \"pubsub\"}"},
		// The Workspace Events API; not all of its clients are read.
		{"google.golang.org/api/workspaceevents/v1.NewService", 2, `return chat client{package: "google.golang.org/api/workspaceevents/v1", options: p1}`},
		{events + "1.NewRESTClient", 2, `return chat client{package: "cloud.google.com/go/apps/events/subscriptions/apiv1", options: p1}`},
		{"(*" + events + "1.Client).CreateSubscription", 4, "send(chat call{rpc: \"CreateSubscription\", client: p0, arg0: p2}, p3)\nreturn operation{client: p0}"},
		{"(*" + events + "1.Client).ListSubscriptions", 4, "send(chat call{rpc: \"ListSubscriptions\", client: p0, arg0: p2}, p3)\nreturn ?"},
		{"(*" + events + "1.CreateSubscriptionOperation).Wait", 3, "send(chat call{rpc: \"GetOperation\", client: p0.client}, p2)\nreturn ?"},
		{"(*" + events + "1.CreateSubscriptionOperation).Name", 1, "return ?"},
		{events + "1beta.NewRESTClient", 2, "elsewhere(p1, \"workspaceevents\")\nreturn client of another Google API{name: \"workspaceevents\"}"},
	} {
		t.Run(test.id, func(t *testing.T) {
			f, ok := known.Lookup(test.id, test.nargs)
			if !ok {
				t.Fatal("not known")
			}
			if got := show(f); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			if f.ID != test.id || !f.Synthetic {
				t.Errorf("the summary is that of %s, synthetic %v", f.ID, f.Synthetic)
			}
		})
	}
}

func TestLookupUnknown(t *testing.T) {
	for _, id := range []string{
		"example.com/app.main",
		"(*example.com/app.Config).TokenSource",
		google + ".Nothing",
		// A constructor without arguments has no options.
		"google.golang.org/api/drive/v3.NewFilesService",
	} {
		if f, ok := known.Lookup(id, 2); ok {
			t.Errorf("%s is %s", id, show(f))
		}
	}
}

func TestGlobal(t *testing.T) {
	f, ok := known.Global("net/http.DefaultClient")
	if !ok || show(f) != "return net/http.Client{}" {
		t.Errorf("the default client is not known as one")
	}
	if _, ok := known.Global("example.com/app.Client"); ok {
		t.Error("a variable of a program is known")
	}
}

// show writes a summary down, one line a store, effect, call or result, in
// this order.
func show(f *summary.Func) string {
	var lines []string
	for _, s := range f.Stores {
		if root(f, s.Addr).Op != summary.OpNew {
			lines = append(lines, showValue(f, s.Addr)+" = "+showValue(f, s.Val))
		}
	}
	for _, e := range f.Effects {
		lines = append(lines, fmt.Sprintf("%s(%s)", e.Kind, showAll(f, e.Args)))
	}
	for _, c := range f.Calls {
		lines = append(lines, "call "+showValue(f, c.Fn))
	}
	for _, result := range f.Results {
		lines = append(lines, "return "+showAll(f, result))
	}
	return strings.Join(lines, "\n")
}

// root is what an address is within.
func root(f *summary.Func, ref summary.Ref) summary.Value {
	v := f.Values[ref]
	for v.Op == summary.OpField || v.Op == summary.OpElement {
		v = f.Values[v.Args[0]]
	}
	return v
}

func showAll(f *summary.Func, refs []summary.Ref) string {
	var all []string
	for _, ref := range refs {
		all = append(all, showValue(f, ref))
	}
	return strings.Join(all, ", ")
}

func showValue(f *summary.Func, ref summary.Ref) string {
	switch v := f.Values[ref]; v.Op {
	case summary.OpParam:
		return "p" + strconv.Itoa(v.Index)
	case summary.OpConst:
		return strconv.Quote(v.Text)
	case summary.OpUnknown:
		return "?"
	case summary.OpGlobal:
		return v.Text
	case summary.OpFold:
		return v.Text + "(" + showAll(f, v.Args) + ")"
	case summary.OpLoad:
		return showValue(f, v.Args[0])
	case summary.OpField:
		return showValue(f, v.Args[0]) + "." + v.Text
	case summary.OpElement:
		return showValue(f, v.Args[0]) + "[" + showValue(f, v.Args[1]) + "]"
	case summary.OpNew:
		var slots []string
		for _, s := range f.Stores {
			if at := f.Values[s.Addr]; at.Op == summary.OpField && at.Args[0] == ref {
				slots = append(slots, at.Text+": "+showValue(f, s.Val))
			}
		}
		return v.Type + "{" + strings.Join(slots, ", ") + "}"
	default:
		return fmt.Sprintf("op %d", v.Op)
	}
}

func TestTransparent(t *testing.T) {
	for typ, want := range map[string]bool{
		chat + ".Service":                             true,
		chat + ".SpacesMessagesService":               true,
		chat + ".Message":                             false,
		"example.com/app.Service":                     false,
		"Service":                                     false,
		"google.golang.org/api/drive/v3.FilesService": false,
	} {
		if got := known.Transparent(typ); got != want {
			t.Errorf("%s: got %v", typ, got)
		}
	}
}

func TestGoType(t *testing.T) {
	for typ, want := range map[string]string{
		known.TypeCall:       chat + ".Call",
		known.TypeSetCall:    chat + ".Call",
		known.TypeService:    apiv1 + ".Client",
		known.TypeHTTPClient: known.TypeHTTPClient,
		"example.com/app.T":  "example.com/app.T",
	} {
		if got := known.GoType(typ); got != want {
			t.Errorf("%s: got %s, want %s", typ, got, want)
		}
	}
}

func TestActs(t *testing.T) {
	for id, want := range map[string]bool{
		chat + ".NewService":                    true,
		"(*" + chat + ".SpacesListCall).Do":     true,
		"(*" + oauth2 + ".Config).TokenSource":  true,
		google + ".DefaultClient":               true,
		auth + "/credentials.DetectDefault":     true,
		"cloud.google.com/go/pubsub.NewClient":  true,
		"(*net/http.Client).Do":                 true,
		"net/http.PostForm":                     true,
		"net/http.NewRequest":                   false,
		"fmt.Sprintf":                           false,
		"(*sync/atomic.Pointer).Load":           false,
		known.ContextValue:                      false,
		"example.com/golang.org/x/oauth2.Token": false,
	} {
		if got := known.Acts(id); got != want {
			t.Errorf("%s: got %v", id, got)
		}
	}
}

// TestLibrary takes whole elements of a path only.
func TestLibrary(t *testing.T) {
	for path, want := range map[string]bool{
		oauth2:                               true,
		google:                               true,
		"google.golang.org/grpc":             true,
		"golang.org/x/oauth2x":               false,
		"google.golang.org/protobuf/proto":   false,
		"example.com/google.golang.org/grpc": false,
	} {
		if got := known.Library(path); got != want {
			t.Errorf("%s: got %v", path, got)
		}
	}
}
