package known

import (
	"slices"
	"strings"
)

// ObserveMethod says what a call of a method of the name tells where its receiver
// is not known: it may be a router.
func ObserveMethod(name string) Observation {
	switch {
	case slices.Contains(makingRoutes, name):
		return MakesRoutes
	case slices.Contains(wrapping, name):
		return Wraps
	case Registers("." + name):
		return RegistersHandler
	case name == "ServeHTTP":
		return HandsOn
	case name == "Write", name == "WriteString":
		return Answers
	}
	return Unremarkable
}

// MayObserve reports whether a method of the name, called through an interface,
// may tell something.
func MayObserve(name string) bool {
	return ObserveMethod(name) != Unremarkable || ofContext(name) != Acknowledges || name == "Flush" || name == "WriteHeader" || name == "Hijack"
}

// CopiesUnseen reports whether a function writes what it reads from elsewhere.
func CopiesUnseen(id string) bool { return id == "io.Copy" }

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
	// RegistersHandler lets its arguments serve requests.
	RegistersHandler
	// HandsOn lets the next handler of a chain run.
	HandsOn
	// Exposes gives out what the response is written with.
	Exposes
	// Identifies reads what may tell who sent a request: an address, a cookie, a
	// parameter of the path.
	Identifies
	// MakesRoutes makes a router for a part of the routes.
	MakesRoutes
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
	case ok && name == "ServeHTTP":
		return HandsOn
	case ok && slices.Contains(wrapping, name) && !Standard(packageOf(typ)):
		return Wraps
	case isVerifier(id):
		return Verifies
	case ok && slices.Contains(makingRoutes, name) && !Standard(packageOf(typ)):
		return MakesRoutes
	case ok && !Standard(packageOf(typ)) && slices.ContainsFunc(routers, func(r string) bool { return strings.HasPrefix(typ, r) }) && Registers(id):
		return RegistersHandler
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
	"(net/http.ResponseWriter).Hijack":                        Exposes,
	"(net/http.Hijacker).Hijack":                              Exposes,
	"(*net/http.ResponseController).Hijack":                   Exposes,
	"(net/http.ResponseWriter).WriteHeader":                   Acknowledges,
	"(net/http.ResponseWriter).Header":                        Acknowledges,
	"net/http.Error":                                          Acknowledges,
	"net/http.NotFound":                                       Acknowledges,
	"net/http.Redirect":                                       Acknowledges,
	"(*net/http.Request).Cookie":                              Identifies,
	"(*net/http.Request).Cookies":                             Identifies,
	"(*net/http.Request).PathValue":                           Identifies,
	"github.com/gorilla/mux.Vars":                             Identifies,
	"github.com/go-chi/chi/v5.URLParam":                       Identifies,
	"(github.com/julienschmidt/httprouter.Params).ByName":     Identifies,
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
	case slices.Contains([]string{"Response", "ResponseWriter", "Stream", "File", "FileAttachment", "FileFromFS", "Inline", "Attachment", "Negotiate", "Format", "SendStream", "SendFile", "Download", "Render", "SetBodyStreamWriter", "Context", "SSEvent", "Proxy"}, name):
		return Exposes
	case slices.Contains([]string{"IP", "IPs", "RealIP", "ClientIP", "RemoteIP", "Cookie", "Cookies", "Param", "Params", "AllParams"}, name):
		return Identifies
	case slices.Contains([]string{"Query", "QueryParam", "FormValue", "PostForm", "DefaultQuery"}, name):
		return Grants
	case slices.ContainsFunc([]string{"JSON", "String", "Blob", "Data", "Send", "HTML", "XML", "Write", "SetBody"}, func(word string) bool { return strings.Contains(name, word) }) && name != "SendStatus":
		return Answers
	}
	return Acknowledges
}

// AsksConsent reports whether the function makes the URL at which users are asked
// for consent, or the code for it.
func AsksConsent(id string) bool {
	return id == "(*"+TypeOAuth2Config+").AuthCodeURL" || id == "(*"+TypeOAuth2Config+").DeviceAuth"
}

// CountsAsRead reports whether reading a part of a value of the type counts,
// whatever becomes of what was read.
func CountsAsRead(typ string) bool { return typ == TypeHeader || typ == TypeGoogleCredentials }

// NamesScope reports whether a literal is the name under which granted scopes are
// found, a tag with it, or names the endpoint that tells them.
func NamesScope(literal string) bool {
	text := strings.Trim(literal, "`\"")
	return text == "scope" || text == "scopes" || strings.Contains(text, `:"scope`) || strings.Contains(text, "tokeninfo")
}

// IsTokenInfo reports whether the function asks Google what a token is.
func IsTokenInfo(id string) bool { return strings.Contains(strings.ToLower(id), "tokeninfo") }
