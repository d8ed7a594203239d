package known

import "github.com/chatscopelint/chatscopelint/internal/summary"

// The types of net/http and what lies in them that rows make: the fields have
// the names of Go's.
const (
	TypeRequest = "net/http.Request"
	TypeHeader  = "net/http.Header"
	// TypeJSON is the JSON text of SlotValue.
	TypeJSON = "json"
	// TypeBody is the body of the response to the request in SlotRequest.
	TypeBody    = "response body"
	SlotRequest = "request"
	// SlotContent is what was written into a buffer.
	SlotContent = "content"
)

// request is a new request. Without a body it has none.
func request(verb, url expr, body ...expr) expr {
	slots := []slot{set("Method", verb), set("URL", parsed(url)), set("Header", made(TypeHeader))}
	for _, b := range body {
		slots = append(slots, set("Body", b))
	}
	return made(TypeRequest, slots...)
}

// sends is the row of a function that sends a request. The body of the response
// leads back to the request.
func sends(client, req expr) row {
	r := row{}.withEffect(summary.SendRaw, client, req)
	r.results = []expr{made("net/http.Response", set("Body", made(TypeBody, set(SlotRequest, effectArg(0, 1)))))}
	return r
}

// sent is a function of net/http that makes a request and sends it, with the
// client that is its receiver or with the default one.
func sent(verb string, method bool, body int) row {
	client, first := made(TypeHTTPClient), 0
	if method {
		client, first = param(0), 1
	}
	if body > 0 {
		return sends(client, request(text(verb), param(first), param(first+body)))
	}
	return sends(client, request(text(verb), param(first)))
}

// httpRows are how net/http sends requests, and how a token leaves its source.
var httpRows = map[string]row{
	// func NewRequest(method, url string, body io.Reader) (*Request, error)
	"net/http.NewRequest": returns(request(param(0), param(1), param(2))),
	// func NewRequestWithContext(ctx context.Context, method, url string, body io.Reader) (*Request, error)
	"net/http.NewRequestWithContext": returns(request(param(1), param(2), param(3))),
	// func (r *Request) WithContext(ctx context.Context) *Request; so Clone
	"(*net/http.Request).WithContext": returns(param(0)),
	"(*net/http.Request).Clone":       returns(param(0)),
	// func (h Header) Set(key, value string); so Add
	"(net/http.Header).Set": storing(entryOf(1), param(2)),
	"(net/http.Header).Add": storing(entryOf(1), param(2)),
	// func (h Header) Clone() Header
	"(net/http.Header).Clone": returns(param(0)),
	// func (t *Transport) Clone() *Transport
	"(*" + TypeHTTPTransport + ").Clone": returns(param(0)),
	// func (f HandlerFunc) ServeHTTP(w ResponseWriter, r *Request)
	"(net/http.HandlerFunc).ServeHTTP": {calls: []callOf{{fn: param(0), args: []expr{paramOf(1, TypeWriter), paramOf(2, "*"+TypeRequest)}}}},
	// func (c *Client) Do(req *Request) (*Response, error)
	"(*net/http.Client).Do": sends(param(0), param(1)),
	// func (c *Client) Get(url string) (resp *Response, err error); so Head
	"(*net/http.Client).Get":  sent("GET", true, 0),
	"(*net/http.Client).Head": sent("HEAD", true, 0),
	// func (c *Client) Post(url, contentType string, body io.Reader) (resp *Response, err error)
	"(*net/http.Client).Post": sent("POST", true, 2),
	// func (c *Client) PostForm(url string, data url.Values) (resp *Response, err error)
	"(*net/http.Client).PostForm": sent("POST", true, 1),
	// func Get(url string) (resp *Response, err error); so Head, Post and PostForm
	"net/http.Get":      sent("GET", false, 0),
	"net/http.Head":     sent("HEAD", false, 0),
	"net/http.Post":     sent("POST", false, 2),
	"net/http.PostForm": sent("POST", false, 1),
	// func (t *oauth2.Transport) RoundTrip(req *http.Request) (*http.Response, error)
	"(*" + TypeOAuth2Transport + ").RoundTrip": sends(param(0), param(1)),
	// func (t *http.Transport) RoundTrip(req *Request) (*Response, error)
	"(*" + TypeHTTPTransport + ").RoundTrip":   sends(param(0), param(1)),
	"(*" + TypePlainTransport + ").RoundTrip":  sends(param(0), param(1)),
	"(*" + TypeOptionsClient + ").RoundTrip":   sends(param(0), param(1)),
	"(*" + TypeAPIKeyTransport + ").RoundTrip": sends(param(0), param(1)),

	// func (t *Token) SetAuthHeader(r *http.Request)
	"(*" + TypeToken + ").SetAuthHeader": bearing(field(param(0), "AccessToken"), param(1)),
	// Token() of a token source.
	"(*" + TypeCredential + ").Token": returns(tokenOf(param(0))),
}

// bearing puts an access token into the Authorization header of a request.
func bearing(token, req expr) row {
	return storing(element(field(req, "Header"), `["Authorization"]`), folded(FoldConcat, text("Bearer "), token))
}

// bodyRows make the body of a request.
var bodyRows = map[string]row{
	// func Marshal(v any) ([]byte, error); so MarshalIndent
	"encoding/json.Marshal":       returns(made(TypeJSON, set(SlotValue, param(0)))),
	"encoding/json.MarshalIndent": returns(made(TypeJSON, set(SlotValue, param(0)))),
	// func NewEncoder(w io.Writer) *Encoder
	"encoding/json.NewEncoder": returns(made("encoding/json.Encoder", set(SlotContent, param(0)))),
	// func (enc *Encoder) Encode(v any) error
	"(*encoding/json.Encoder).Encode": {stores: []slotOf{{field(param(0), SlotContent), set(SlotContent, made(TypeJSON, set(SlotValue, param(1))))}}},
	// func NewDecoder(r io.Reader) *Decoder
	"encoding/json.NewDecoder": returns(made("encoding/json.Decoder", set(SlotContent, param(0)))),
	// func NewBuffer(buf []byte) *Buffer, and the other readers of what is given
	"bytes.NewBuffer":       returns(param(0)),
	"bytes.NewBufferString": returns(param(0)),
	"bytes.NewReader":       returns(param(0)),
	"strings.NewReader":     returns(param(0)),
	"io.NopCloser":          returns(param(0)),
}
