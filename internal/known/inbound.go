package known

import (
	"slices"
	"strings"
)

// What a program gets from outside: requests, events, messages of Pub/Sub.
const (
	TypeWriter  = "net/http.ResponseWriter"
	TypeInbound = "inbound request"
	// TypeInboundHeader is the header of one.
	TypeInboundHeader = "inbound header"
	// TypeEvent is a part of what came from outside and was decoded: the text of
	// the object is the way to it, ".Space.Name".
	TypeEvent = "decoded"
)

// A Shape says how a function gets what comes from outside.
type Shape int

// The shapes. NoShape is that of any other function.
const (
	NoShape Shape = iota
	// HTTPHandler takes a request and something to respond with.
	HTTPHandler
	// PullCallback takes a message that a client of Pub/Sub pulled.
	PullCallback
	// PushFunction takes a message that a platform hands over, as Cloud Functions
	// do with those of Pub/Sub.
	PushFunction
)

// ShapeOf is the shape of a function with parameters of the types, in the form
// of summary.Method.Type.
func ShapeOf(params []string) Shape {
	switch {
	case slices.ContainsFunc(params, isWebContext), slices.Contains(params, TypeWriter) && slices.Contains(params, "*"+TypeRequest):
		return HTTPHandler
	case slices.ContainsFunc(params, isPubSubMessage):
		return PullCallback
	case slices.ContainsFunc(params, isCloudEvent):
		return PushFunction
	}
	return NoShape
}

// IsInboundType reports whether values of the type are what comes from outside,
// or what a response is written with.
func IsInboundType(typ string) bool {
	return typ == TypeWriter || typ == "*"+TypeRequest || isWebContext(typ) || isPubSubMessage(typ) || isCloudEvent(typ)
}

// IsWebContext reports whether the type, without a star, is the context that a
// web framework hands to its handlers: request and response in one.
func IsWebContext(typ string) bool { return isWebContext(typ) || isWebContext("*"+typ) }

// IsContextMethod reports whether the function is a method of such a context.
func IsContextMethod(id string) bool {
	typ, _, ok := method(id)
	return ok && IsWebContext(typ)
}

// TargetFirst reports whether a function that decodes has the variable to fill
// as its first parameter, and not as its last.
func TargetFirst(id string) bool {
	return strings.Contains(id, ".ShouldBindBodyWith") || strings.Contains(id, ".MustBindWith")
}

func isWebContext(typ string) bool { return slices.Contains(webContexts, unversioned(typ)) }

var webContexts = []string{
	"github.com/labstack/echo.Context", "*github.com/gin-gonic/gin.Context",
	"*github.com/gofiber/fiber.Ctx", "github.com/gofiber/fiber.Ctx",
}

func isPubSubMessage(typ string) bool {
	switch unversioned(typ) {
	case "*cloud.google.com/go/pubsub.Message", "*cloud.google.com/go/internal/pubsub.Message", "*cloud.google.com/go/pubsub/v2/internal/pubsub.Message":
		return true // the second is what the first is an alias of
	}
	return false
}

func isCloudEvent(typ string) bool {
	return strings.TrimPrefix(unversioned(typ), "*") == "github.com/cloudevents/sdk-go/event.Event" ||
		strings.TrimPrefix(typ, "*") == "github.com/cloudevents/sdk-go/v2/event.Event"
}

// unversioned is a type's name without the major version at the end of its
// package's path.
func unversioned(typ string) string {
	pkg, name, ok := cutLast(typ, ".")
	if !ok {
		return typ
	}
	if i := strings.LastIndex(pkg, "/v"); i >= 0 && strings.Trim(pkg[i+2:], "0123456789") == "" {
		pkg = pkg[:i]
	}
	return pkg + "." + name
}

// An Observation is what a call tells of how a program takes in an event and
// answers it.
type Observation int

// The observations.
const (
	// Unremarkable tells nothing.
	Unremarkable Observation = iota
	// Decodes fills its last argument with what its others hold.
	Decodes
	// Looks reads a header of a request, the one that its last argument names.
	Looks
	// Verifies checks a token.
	Verifies
	// Answers writes its last arguments into the response that is its first.
	Answers
	// Acknowledges touches the response, and writes no message into it.
	Acknowledges
	// Flushes sends what was written.
	Flushes
	// Wraps lets its arguments stand before handlers.
	Wraps
	// HandsOn lets the next handler of a chain run.
	HandsOn
	// Grants reads what a user granted, if its last argument names it.
	Grants
	// CallsElsewhere calls another Google API.
	CallsElsewhere
)

// Observe says what a call of the function with the ID tells. A method that is
// called through an interface has the interface's type in its ID.
func Observe(id string) Observation {
	if o, ok := observations[id]; ok {
		return o
	}
	typ, name, ok := method(id)
	switch {
	case ok && IsWebContext(typ):
		return ofContext(name)
	case ok && slices.Contains(wrapping, name) && !Standard(packageOf(typ)):
		return Wraps
	case isVerifier(id):
		return Verifies
	}
	return Unremarkable
}

func packageOf(typ string) string {
	pkg, _, _ := cutLast(typ, ".")
	return pkg
}

var observations = map[string]Observation{
	"encoding/json.Unmarshal":                                 Decodes,
	"(*encoding/json.Decoder).Decode":                         Decodes,
	"(*github.com/cloudevents/sdk-go/v2/event.Event).DataAs":  Decodes,
	"(github.com/cloudevents/sdk-go/v2/event.Event).DataAs":   Decodes,
	"github.com/go-chi/render.DecodeJSON":                     Decodes,
	"github.com/go-chi/render.Decode":                         Decodes,
	"google.golang.org/protobuf/encoding/protojson.Unmarshal": Decodes,
	"github.com/goccy/go-json.Unmarshal":                      Decodes,
	"(*github.com/goccy/go-json.Decoder).Decode":              Decodes,
	"github.com/bytedance/sonic.Unmarshal":                    Decodes,
	"(net/http.Header).Get":                                   Looks,
	"(net/http.Header).Values":                                Looks,
	"(*net/http.Request).BasicAuth":                           Looks,
	"(net/http.ResponseWriter).Write":                         Answers,
	"(net/http.ResponseWriter).WriteString":                   Answers,
	"(*encoding/json.Encoder).Encode":                         Answers,
	"io.WriteString":                                          Answers,
	"fmt.Fprint":                                              Answers,
	"fmt.Fprintf":                                             Answers,
	"fmt.Fprintln":                                            Answers,
	"io.Copy":                                                 Answers,
	"(net/http.ResponseWriter).WriteHeader":                   Acknowledges,
	"(net/http.ResponseWriter).Header":                        Acknowledges,
	"net/http.Error":                                          Acknowledges,
	"net/http.NotFound":                                       Acknowledges,
	"net/http.Redirect":                                       Acknowledges,
	"net/http.SetCookie":                                      Acknowledges,
	"net/http.MaxBytesReader":                                 Acknowledges,
	"net/http.NewResponseController":                          Acknowledges,
	"encoding/json.NewEncoder":                                Acknowledges,
	"(net/http.ResponseWriter).Flush":                         Flushes,
	"(*net/http.ResponseController).Flush":                    Flushes,
	"(net/http.Handler).ServeHTTP":                            HandsOn,
	"(net/http.HandlerFunc).ServeHTTP":                        HandsOn,
	"(*golang.org/x/oauth2.Token).Extra":                      Grants,
	"(*net/http.Request).FormValue":                           Grants,
	"(*net/http.Request).PostFormValue":                       Grants,
	"(net/url.Values).Get":                                    Grants,
	"(net/url.Values).Has":                                    Grants,
	"(*google.golang.org/api/oauth2/v2.Service).Tokeninfo":    Grants,
	"(*google.golang.org/api/oauth2/v1.Service).Tokeninfo":    Grants,
	"google.golang.org/api/oauth2/v2.NewTokeninfoService":     Grants,
}

// ofContext is what a method of a web framework's context tells.
func ofContext(name string) Observation {
	switch {
	case slices.Contains([]string{"Bind", "BindJSON", "ShouldBind", "ShouldBindJSON", "ShouldBindBodyWith", "ShouldBindBodyWithJSON", "MustBindWith", "BodyParser"}, name):
		return Decodes
	case slices.Contains([]string{"GetHeader", "Get", "GetReqHeaders", "GetRespHeader"}, name):
		return Looks
	case name == "Next":
		return HandsOn
	case slices.Contains([]string{"Query", "QueryParam", "FormValue", "PostForm", "DefaultQuery"}, name):
		return Grants
	case slices.ContainsFunc([]string{"JSON", "String", "Blob", "Data", "Send", "HTML", "XML", "Render", "Write"}, func(word string) bool { return strings.Contains(name, word) }) && name != "SendStatus":
		return Answers
	}
	return Acknowledges
}

// wrapping are the names under which routers take middleware.
var wrapping = []string{"Use", "With", "Pre", "UseHandler", "UseFunc"}

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

// LooksAt weighs whether reading the header tells who sent a request.
func LooksAt(header string) Truth {
	switch strings.ToLower(header) {
	case "authorization", "x-goog-iap-jwt-assertion", "x-serverless-authorization", "x-goog-authenticated-user-email", "x-forwarded-authorization", "x-apigateway-api-userinfo", "x-endpoint-api-userinfo":
		return Certainly
	}
	if strings.Contains(header, Hole) {
		return Possibly
	}
	return Never
}

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

// AsksConsent reports whether the function makes the URL at which users are asked
// for consent, or the code for it.
func AsksConsent(id string) bool {
	return id == "(*"+TypeOAuth2Config+").AuthCodeURL" || id == "(*"+TypeOAuth2Config+").DeviceAuth"
}

// IsTokenInfo reports whether the function asks Google what a token is.
func IsTokenInfo(id string) bool { return strings.Contains(strings.ToLower(id), "tokeninfo") }

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
	"http", "registerhttpfunction", "registerhttpfunctioncontext", "cloudevent", "listenandserve", "listenandservetls", "serve", "serveTLS", "newserver", "timeouthandler", "stripprefix", "h2chandler", "newhandler",
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

// NamesToken reports whether a name is that of a token.
func NamesToken(name string) bool { return strings.Contains(strings.ToLower(name), "token") }

// IsEventName reports whether the text is the name of a kind of Chat event.
func IsEventName(text string) bool { return slices.Contains(eventNames, text) }

// eventNames are the values of EventType in the discovery document of the Chat
// API, revision 20261029.
var eventNames = []string{"MESSAGE", "ADDED_TO_SPACE", "REMOVED_FROM_SPACE", "CARD_CLICKED", "WIDGET_UPDATED", "APP_COMMAND", "APP_HOME", "SUBMIT_FORM"}

// IsEventType reports whether the struct type is an event of a Chat client.
func IsEventType(typ string) bool {
	return strings.HasPrefix(typ, restPackage+".") && strings.HasSuffix(typ, "Event") && !strings.HasSuffix(typ, "SpaceEvent")
}

// IsEvent reports whether the JSON names of a struct type are those of a Chat
// event, in its older form or in that of an add-on: type with space, message or
// user, and nothing that another service has, or chat. payloads has the names
// that lie under chat.
func IsEvent(names, payloads []string) bool {
	if slices.Contains(names, "chat") {
		return slices.ContainsFunc(payloads, func(name string) bool { return strings.HasSuffix(name, "Payload") })
	}
	if !slices.Contains(names, "type") {
		return false
	}
	own := !slices.ContainsFunc(names, func(name string) bool { return !slices.Contains(eventFields, name) })
	return slices.Contains(names, "space") || own && (slices.Contains(names, "message") || slices.Contains(names, "user"))
}

// eventFields are the JSON names of DeprecatedEvent in the discovery document of
// the Chat API, revision 20261029, and those that the documentation of events
// has besides.
var eventFields = []string{
	"type", "eventTime", "token", "threadKey", "thread", "message", "user", "space", "action", "common", "configCompleteRedirectUrl",
	"dialogEventType", "isDialogEvent", "appCommandMetadata", "authorizationEventObject", "commonEventObject", "chat",
}

// IsMessageName reports whether a Chat message, or the answer to an event of an
// add-on, has a field of the JSON name, and what is no message rarely has.
func IsMessageName(name string) bool { return slices.Contains(messageNames, name) }

// HasMessageName reports whether a JSON text has one of those names.
func HasMessageName(text string) bool {
	return slices.ContainsFunc(messageNames, func(name string) bool { return strings.Contains(text, `"`+name+`"`) })
}

var messageNames = []string{
	"text", "cards", "cardsV2", "cards_v2", "actionResponse", "hostAppDataAction", "renderActions", "accessoryWidgets", "fallbackText", "formattedText",
}

// namesEvent reports whether a source file's text may be that of a handler of
// Chat events: it has the name of one, or JSON names of one.
func namesEvent(text string) bool {
	has := func(name string) bool { return strings.Contains(text, name) }
	return slices.ContainsFunc(eventTexts, has) || has(`json:"type`) && slices.ContainsFunc(eventNamesJSON, has)
}

var (
	eventTexts     = []string{"ADDED_TO_SPACE", "REMOVED_FROM_SPACE", "CARD_CLICKED", "APP_COMMAND", `json:"messagePayload`, `json:"addedToSpacePayload`, `json:"appCommandPayload`, `json:"buttonClickedPayload`, `json:"removedFromSpacePayload`}
	eventNamesJSON = []string{`json:"space`, `json:"message`, `json:"user`}
)
