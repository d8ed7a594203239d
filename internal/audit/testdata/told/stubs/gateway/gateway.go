// Package gateway is a stand-in for a company's own gateway to the Chat API. It
// speaks its own protocol, and imports no client of Google.
package gateway

import (
	"context"
	"errors"
	"net/http"
	"time"
)

var errStub = errors.New("this is a stand-in")

// Client is a client of the gateway.
type Client struct {
	Endpoint string
	HTTP     *http.Client
	Timeout  time.Duration
	// OnSent is called after each message.
	OnSent func(name string)
}

// NewClient returns a client that acts as the company's bot.
func NewClient(ctx context.Context, endpoint string) (*Client, error) { return nil, errStub }

// MustClient is NewClient without an error.
func MustClient(ctx context.Context) Client { return Client{} }

// NewReader returns a client that may only read memberships.
func NewReader(ctx context.Context) (*Client, error) { return nil, errStub }

// ForUser returns a client that acts for a user.
func ForUser(ctx context.Context, email string) (*Client, error) { return nil, errStub }

// Login returns a client that acts for whoever logs in.
func Login(ctx context.Context) (*Client, error) { return nil, errStub }

// Anonymous returns a client without a credential.
func Anonymous() *Client { return nil }

// WithHook returns a client that calls hook before each message.
func WithHook(ctx context.Context, hook func(text string) error) (*Client, func(), error) {
	return nil, nil, errStub
}

// Post sends a message.
func (c *Client) Post(ctx context.Context, space, text string) error { return errStub }

// Setup makes a space with members.
func (c *Client) Setup(ctx context.Context, name string, members ...string) (string, error) {
	return "", errStub
}

// Members lists the members of a space.
func (c *Client) Members(ctx context.Context, space string) ([]string, error) { return nil, errStub }

// Raw calls any method.
func (c *Client) Raw(ctx context.Context, method string, body []byte) ([]byte, error) {
	return nil, errStub
}

// Close closes the client.
func (c *Client) Close() error { return nil }

// Sender sends messages.
type Sender interface {
	Send(ctx context.Context, space, text string) error
}

// NewSender returns a sender that acts as the company's bot.
func NewSender(ctx context.Context) (Sender, error) { return nil, errStub }

// Relay sends a message with a client of the caller's.
func Relay(ctx context.Context, client any, space, text string) error { return errStub }

// Notify sends a message with the gateway's own credential.
func Notify(ctx context.Context, space, text string) error { return errStub }

// Start logs the gateway in, for all that follows.
func Start(ctx context.Context) error { return errStub }
