// Package credentials names the packages that the cases beside it use, so that
// go mod tidy keeps what they need. The test copies go.mod and go.sum from here.
package credentials

import (
	_ "cloud.google.com/go/auth"
	_ "cloud.google.com/go/auth/grpctransport"
	_ "cloud.google.com/go/auth/httptransport"
	_ "cloud.google.com/go/auth/oauth2adapt"
	_ "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	_ "golang.org/x/oauth2/google"
	_ "google.golang.org/api/chat/v1"
	_ "google.golang.org/api/idtoken"
	_ "google.golang.org/api/impersonate"
	_ "google.golang.org/api/transport"
	_ "google.golang.org/appengine"
	_ "google.golang.org/grpc"
)
