package fakegoogle

import (
	"bufio"
	"crypto/tls"
	"encoding/json"
	"io"
	"log"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
)

// Config says how a server behaves.
type Config struct {
	Authority *Authority
	Cut       Cut // nil grants what is asked
}

// Server is one fake Google.
type Server struct {
	config   Config
	proxy    net.Listener
	metadata net.Listener
	tunnels  *tunnels
	servers  []*http.Server

	mu       sync.Mutex
	count    int
	tokens   map[string]token
	promises map[string]Ask // codes and refresh tokens
	asks     []Ask
	calls    []Call
	others   []Other
	refused  []string
	answers  map[string]json.RawMessage
}

// Start makes a server listen on loopback.
func Start(c Config) (*Server, error) {
	s := &Server{config: c, tokens: make(map[string]token), promises: make(map[string]Ask), answers: make(map[string]json.RawMessage)}
	var err error
	if s.proxy, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		return nil, err
	}
	if s.metadata, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		s.proxy.Close()
		return nil, err
	}
	s.tunnels = newTunnels(s.proxy.Addr())
	s.serve(s.proxy, s.serveProxy)
	s.serve(s.metadata, s.serveMetadata)
	s.serve(s.tunnels, s.serveGoogle)
	return s, nil
}

func (s *Server) serve(l net.Listener, h http.HandlerFunc) {
	server := &http.Server{Handler: h, ErrorLog: log.New(io.Discard, "", 0)}
	s.servers = append(s.servers, server)
	go func() { _ = server.Serve(l) }()
}

// Close ends the server and every connection.
func (s *Server) Close() {
	for _, server := range s.servers {
		_ = server.Close()
	}
}

// Answer sets the body that is given instead of the usual one: by Chat method
// id ("chat.spaces.list"), or by URL without query for any other host.
func (s *Server) Answer(what string, body json.RawMessage) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers[what] = body
}

func (s *Server) answerFor(what string) (json.RawMessage, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	body, ok := s.answers[what]
	return body, ok
}

// ProxyURL is for HTTPS_PROXY and HTTP_PROXY.
func (s *Server) ProxyURL() string { return "http://" + s.proxy.Addr().String() }

// MetadataHost is for GCE_METADATA_HOST.
func (s *Server) MetadataHost() string { return s.metadata.Addr().String() }

// isGoogle reports whether the fake answers for a host.
func isGoogle(host string) bool {
	return strings.HasSuffix(host, ".googleapis.com") || host == "accounts.google.com"
}

// serveProxy is the forward proxy. It opens a tunnel to itself for Google's
// hosts. Without a tunnel it answers only what the configuration has an answer
// for.
func (s *Server) serveProxy(w http.ResponseWriter, r *http.Request) {
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	if r.Method != http.MethodConnect && r.URL.Host != "" {
		if body, ok := s.answerFor("http://" + r.URL.Host + r.URL.Path); ok {
			answer(w, http.StatusOK, body)
			return
		}
	}
	if r.Method != http.MethodConnect || !isGoogle(host) {
		s.mu.Lock()
		s.refused = append(s.refused, r.Host)
		s.mu.Unlock()
		http.Error(w, "nothing leaves this machine", http.StatusForbidden)
		return
	}
	conn, buffer, err := w.(http.Hijacker).Hijack()
	if err != nil {
		return
	}
	if _, err := io.WriteString(conn, "HTTP/1.1 200 Connection established\r\n\r\n"); err != nil {
		conn.Close()
		return
	}
	s.tunnels.add(tls.Server(buffered{conn, buffer.Reader}, &tls.Config{
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) { return s.config.Authority.leaf(host) },
		NextProtos:     []string{"http/1.1"},
	}))
}

// buffered is a connection of which some bytes were read already.
type buffered struct {
	net.Conn
	r *bufio.Reader
}

func (b buffered) Read(p []byte) (int, error) { return b.r.Read(p) }

// serveGoogle answers for all of Google's hosts.
func (s *Server) serveGoogle(w http.ResponseWriter, r *http.Request) {
	host := strings.Replace(r.Host, ".mtls.", ".", 1)
	switch where := host + r.URL.Path; {
	case where == "oauth2.googleapis.com/token", where == "www.googleapis.com/oauth2/v4/token",
		where == "accounts.google.com/o/oauth2/token", where == "www.googleapis.com/oauth2/v3/token":
		s.serveToken(w, r)
	case host == "iamcredentials.googleapis.com":
		s.serveIAM(w, r)
	case host == "chat.googleapis.com":
		s.serveChat(w, r)
	case where == "www.googleapis.com/oauth2/v3/certs":
		answer(w, http.StatusOK, s.config.Authority.keySet())
	default:
		s.noteOther(host, r)
		if body, ok := s.answerFor("https://" + where); ok {
			answer(w, http.StatusOK, body)
			return
		}
		answer(w, http.StatusOK, struct{}{})
	}
}

// Calls are the Chat calls so far, in the order in which they were answered.
func (s *Server) Calls() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.calls)
}

// Asks are the tokens that were asked for so far.
func (s *Server) Asks() []Ask {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.asks)
}

// Other is a request to a Google API other than Chat.
type Other struct {
	API string // "drive"
	Ask Ask    // what its token was asked for, zero without one
}

func (s *Server) noteOther(host string, r *http.Request) {
	o := Other{API: strings.TrimSuffix(host, ".googleapis.com")}
	if o.API == "www" { // the older APIs share a host
		o.API, _, _ = strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	}
	if t, ok := s.lookup(bearer(r)); ok {
		o.Ask = t.ask
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.others = append(s.others, o)
}

// Others are the requests to other Google APIs so far.
func (s *Server) Others() []Other {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.others)
}

// Refused are the hosts that are not Google's.
func (s *Server) Refused() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.refused)
}

// answer writes JSON.
func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json; charset=UTF-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
