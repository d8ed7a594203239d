// Package notify is a library: what it makes and what it is given others use too.
package notify

import (
	"context"

	"example.com/gateway"
)

// New returns a client for whoever imports the package.
func New(ctx context.Context) (*gateway.Client, error) {
	return gateway.NewClient(ctx, "gateway:443")
}

// Say posts with a client of the importer's.
func Say(ctx context.Context, client *gateway.Client, text string) error {
	return client.Post(ctx, "spaces/A", text)
}

// Tell sends with a sender of the importer's.
func Tell(ctx context.Context, sender gateway.Sender, text string) error {
	return sender.Send(ctx, "spaces/A", text)
}
