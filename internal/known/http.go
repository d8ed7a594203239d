package known

import "github.com/chatscopelint/chatscopelint/internal/summary"

// TypeRequest is net/http's request: SlotURL is its URL as a string.
const (
	TypeRequest = "net/http.Request"
	SlotURL     = "url"
)

// httpRows are how net/http sends requests, and how a token leaves its source.
var httpRows = map[string]row{
	// func NewRequest(method, url string, body io.Reader) (*Request, error)
	"net/http.NewRequest": returns(made(TypeRequest, set(SlotURL, param(1)))),
	// func NewRequestWithContext(ctx context.Context, method, url string, body io.Reader) (*Request, error)
	"net/http.NewRequestWithContext": returns(made(TypeRequest, set(SlotURL, param(2)))),
	// func (c *Client) Do(req *Request) (*Response, error)
	"(*net/http.Client).Do": row{}.withEffect(summary.SendRaw, param(0), field(param(1), SlotURL)),
	// func (c *Client) Get(url string) (resp *Response, err error)
	"(*net/http.Client).Get": row{}.withEffect(summary.SendRaw, param(0), param(1)),
	// func (c *Client) Head(url string) (resp *Response, err error)
	"(*net/http.Client).Head": row{}.withEffect(summary.SendRaw, param(0), param(1)),
	// func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error)
	"(*net/http.Client).Post": row{}.withEffect(summary.SendRaw, param(0), param(1)),
	// func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error)
	"(*net/http.Client).PostForm": row{}.withEffect(summary.SendRaw, param(0), param(1)),
	// func Get(url string) (resp *Response, err error); so Head, Post and PostForm
	"net/http.Get":      row{}.withEffect(summary.SendRaw, made(TypeHTTPClient), param(0)),
	"net/http.Head":     row{}.withEffect(summary.SendRaw, made(TypeHTTPClient), param(0)),
	"net/http.Post":     row{}.withEffect(summary.SendRaw, made(TypeHTTPClient), param(0)),
	"net/http.PostForm": row{}.withEffect(summary.SendRaw, made(TypeHTTPClient), param(0)),
	// func (t *oauth2.Transport) RoundTrip(req *http.Request) (*http.Response, error)
	"(*" + TypeOAuth2Transport + ").RoundTrip": row{}.withEffect(summary.SendRaw, param(0), field(param(1), SlotURL)),

	// func (t *Token) SetAuthHeader(r *http.Request)
	"(*" + TypeToken + ").SetAuthHeader": row{}.withEffect(summary.TakeToken, field(param(0), "AccessToken")),
	// Token() of a token source.
	"(*" + TypeCredential + ").Token": returns(tokenOf(param(0))),
}
