package known

import (
	"slices"
	"strings"
)

// wrapping are the names under which routers take middleware.
var wrapping = []string{"Use", "With", "Pre", "UseHandler", "UseFunc", "Group"}

// makingRoutes are the names under which routers give a part of their routes.
var makingRoutes = []string{"PathPrefix", "Subrouter", "Methods", "Host", "Headers", "Queries", "Schemes", "Route", "Mount", "Path", "NewRoute"}

// isVerifier reports whether a function checks a token that somebody sends: an
// ID token, a JWT, one of IAP.
func isVerifier(id string) bool {
	for _, prefix := range verifiers {
		if strings.HasPrefix(strings.TrimLeft(id, "(*"), prefix) {
			name := id[strings.LastIndex(id, ".")+1:]
			return slices.ContainsFunc([]string{"Validate", "Verify", "Parse", "Check"}, func(word string) bool { return strings.HasPrefix(name, word) })
		}
	}
	return false
}

var verifiers = []string{
	"google.golang.org/api/idtoken", "cloud.google.com/go/auth/credentials/idtoken", "github.com/coreos/go-oidc",
	"github.com/golang-jwt/jwt", "github.com/dgrijalva/jwt-go", "github.com/lestrrat-go/jwx", "github.com/go-jose/go-jose", "gopkg.in/square/go-jose",
	"gopkg.in/go-jose/go-jose", "github.com/form3tech-oss/jwt-go", "github.com/auth0/go-jwt-middleware", "golang.org/x/oauth2/jws", "github.com/zitadel/oidc",
}

// LooksAt weighs whether reading the header tells who sent a request. One that is
// not known to tell nothing of that may hold a secret or a signature.
func LooksAt(header string) Truth {
	header = strings.ToLower(header)
	switch header {
	case "authorization", "x-goog-iap-jwt-assertion", "x-serverless-authorization", "x-goog-authenticated-user-email", "x-forwarded-authorization", "x-apigateway-api-userinfo", "x-endpoint-api-userinfo":
		return Certainly
	}
	if slices.Contains(plainHeaders, header) || strings.HasPrefix(header, "accept") || strings.HasPrefix(header, "content-") {
		return Never
	}
	return Possibly
}

// plainHeaders are those that tell nothing of who sent a request.
var plainHeaders = []string{
	"user-agent", "host", "origin", "referer", "traceparent", "tracestate", "x-cloud-trace-context", "x-request-id", "x-correlation-id", "date", "connection",
	"upgrade", "cache-control", "if-none-match", "if-modified-since", "range", "transfer-encoding", "x-b3-traceid", "x-http-method-override",
}

// MayTellSender reports whether a parameter of a request may hold what tells who
// sent it, by its name.
func MayTellSender(parameter string) bool {
	parameter = strings.ToLower(parameter)
	return slices.ContainsFunc([]string{"token", "sig", "secret", "key", "auth", "pass", "hmac", "hash", "cred", Hole}, func(word string) bool { return strings.Contains(parameter, word) })
}

// TellsSender reports whether the field of a request tells who sent it.
func TellsSender(field string) bool { return field == "TLS" }

// HarmlessMiddleware reports whether a library's middleware of this name leaves
// it to others to look at who sent a request.
func HarmlessMiddleware(name string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(harmless, func(word string) bool { return strings.Contains(name, word) })
}

var harmless = []string{
	"logger", "logging", "recover", "requestid", "realip", "timeout", "cors", "heartbeat", "compress", "gzip", "slash", "cleanpath",
	"throttle", "nocache", "contenttype", "secureheaders", "bodylimit", "ratelimit", "limiter", "favicon", "etag", "pprof", "trace", "metrics", "prometheus", "otel",
}

// LeavesRequests reports whether a library function that sees a request does not
// look at who sent it, beyond what [Observe] says: those of the standard library
// and of routers.
func LeavesRequests(id string) bool {
	if IsContextMethod(id) {
		return true
	}
	pkg := strings.TrimLeft(id, "(*")
	if i := strings.LastIndex(pkg, "/"); i >= 0 {
		pkg = pkg[:i+1] + strings.Split(pkg[i+1:], ".")[0]
	} else {
		pkg = strings.Split(pkg, ".")[0]
	}
	if pkg == "net/http/httputil" || pkg == "net/textproto" || pkg == "reflect" {
		return false
	}
	return pkg == "net/http" || Standard(pkg) || slices.ContainsFunc(routers, func(r string) bool { return strings.HasPrefix(pkg, r) })
}

var routers = []string{
	"github.com/go-chi/chi", "github.com/go-chi/render", "github.com/gorilla/mux", "github.com/julienschmidt/httprouter", "github.com/labstack/echo",
	"github.com/gin-gonic/gin", "github.com/gofiber/fiber", "go.opentelemetry.io/", "github.com/GoogleCloudPlatform/functions-framework-go",
}

// Registers reports whether a library function that is given a handler lets it
// serve requests, and not stand before others that do.
func Registers(id string) bool {
	return slices.Contains(registering, strings.ToLower(id[strings.LastIndex(id, ".")+1:]))
}

var registering = []string{
	"handle", "handlefunc", "handler", "handlerfunc", "get", "post", "put", "patch", "delete", "head", "options", "any", "all", "match", "add", "method", "methodfunc",
	"http", "registerhttpfunction", "registerhttpfunctioncontext", "cloudevent", "listenandserve", "listenandservetls", "serve", "servetls", "newserver", "timeouthandler", "stripprefix", "h2chandler", "newhandler",
}

// IsPlatform reports whether the function hands a handler to a platform that
// serves it.
func IsPlatform(id string) bool {
	return strings.HasPrefix(id, "github.com/GoogleCloudPlatform/functions-framework-go/")
}

// MakesPart reports whether the function makes a router for a part of the routes.
func MakesPart(id string) bool {
	return strings.HasSuffix(id, ".Group") || strings.HasSuffix(id, ".With")
}

// RunsLater reports whether a library function that is given a function runs it
// beside its caller or after it: in a goroutine, from a queue or a timer.
func RunsLater(id string) bool {
	name := id[strings.LastIndex(id, ".")+1:]
	return slices.ContainsFunc(later, func(word string) bool { return strings.HasPrefix(name, word) })
}

var later = []string{"Go", "AfterFunc", "Submit", "Enqueue", "Schedule", "Every", "Spawn", "Dispatch", "Publish", "Push", "Defer", "Async", "Start", "AddFunc", "AddJob", "NewTask", "TryGo", "OnShutdown", "RegisterOnShutdown"}

// Compares reports whether a function of the standard library compares what it is
// given.
func Compares(id string) bool {
	switch id {
	case "crypto/subtle.ConstantTimeCompare", "crypto/hmac.Equal", "strings.EqualFold", "bytes.Equal", "strings.Compare":
		return true
	}
	return false
}
