// Package conf holds what the program is set up with.
package conf

import (
	"context"
	"net/http"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var client *http.Client

// Use sets the client.
func Use(c *http.Client) { client = c }

// Service is made with the client.
func Service(ctx context.Context) (*chat.Service, error) {
	return chat.NewService(ctx, option.WithHTTPClient(client))
}
