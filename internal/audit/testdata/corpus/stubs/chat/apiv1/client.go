// Package chat is a stand-in for Google's client of this name, for programs of
// the corpus: the same names, types and signatures, and nothing behind them.
package chat

import (
	"context"
	"errors"

	"cloud.google.com/go/chat/apiv1/chatpb"
	gax "github.com/googleapis/gax-go/v2"
	"google.golang.org/api/option"
	"google.golang.org/grpc"
)

// Client is a client of the Chat API.
type Client struct {
	internalClient internalClient

	// CallOptions are the retry settings of the methods.
	CallOptions *CallOptions
}

// CallOptions holds the retry settings of a method each; of two here.
type CallOptions struct {
	CreateMessage []gax.CallOption
	ListSpaces    []gax.CallOption
}

type internalClient struct{ conn *grpc.ClientConn }

var errNothing = errors.New("there is no server behind this client")

func (internalClient) call(context.Context, string, any, any, []gax.CallOption) error {
	return errNothing
}

func (c internalClient) pages(ctx context.Context, method string, req any, opts []gax.CallOption) func(any) error {
	return func(into any) error { return c.call(ctx, method, req, into, opts) }
}

// NewClient makes a client that speaks gRPC.
func NewClient(ctx context.Context, opts ...option.ClientOption) (*Client, error) {
	return &Client{CallOptions: &CallOptions{}}, nil
}

// NewRESTClient makes a client that speaks REST.
func NewRESTClient(ctx context.Context, opts ...option.ClientOption) (*Client, error) {
	return &Client{CallOptions: &CallOptions{}}, nil
}

// Close closes the connection.
func (c *Client) Close() error { return nil }

// Connection is the connection.
func (c *Client) Connection() *grpc.ClientConn { return c.internalClient.conn }

// DefaultAuthScopes are the scopes that a client asks for when it is given none.
func DefaultAuthScopes() []string {
	return []string{
		"https://www.googleapis.com/auth/chat.bot",
		"https://www.googleapis.com/auth/chat.memberships",
		"https://www.googleapis.com/auth/chat.messages",
		"https://www.googleapis.com/auth/chat.messages.create",
		"https://www.googleapis.com/auth/chat.spaces",
		"https://www.googleapis.com/auth/chat.spaces.readonly",
	}
}

// ArchiveSpace is a method that no scope table knows: a later version may have
// one.
func (c *Client) ArchiveSpace(ctx context.Context, req *chatpb.ArchiveSpaceRequest, opts ...gax.CallOption) (*chatpb.Space, error) {
	return nil, errNothing
}
