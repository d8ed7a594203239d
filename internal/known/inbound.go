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
