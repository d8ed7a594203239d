// A tool whose helper takes the default client where it is given none.
package main

import (
	"context"
	"log"
	"net/http"

	"example.com/chatkit"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func newService(ctx context.Context, client *http.Client, scopes ...string) (*chat.Service, error) {
	if client == nil {
		client = http.DefaultClient
	}
	return chat.NewService(ctx, option.WithHTTPClient(client), option.WithScopes(scopes...))
}

func main() {
	ctx := context.Background()
	bundle, err := chatkit.NewBundle(ctx)
	if err != nil {
		log.Fatal(err)
	}
	service, err := newService(ctx, bundle.HTTP)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Setup(&chat.SetUpSpaceRequest{}).Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := service.Spaces.Get("spaces/A").Do(); err != nil {
		log.Fatal(err)
	}
}
