package fakegoogle_test

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/chatscopelint/chatscopelint/internal/oracle/fakegoogle"
)

const (
	prefix = "https://www.googleapis.com/auth/"
	bot    = prefix + "chat.bot"
	spaces = prefix + "chat.spaces.readonly"
)

var authority = sync.OnceValues(fakegoogle.NewAuthority)

// start starts a server, and makes a client that goes through it as a program
// does.
func start(t *testing.T, cut fakegoogle.Cut) (*fakegoogle.Server, *http.Client) {
	t.Helper()
	auth, err := authority()
	if err != nil {
		t.Fatal(err)
	}
	s, err := fakegoogle.Start(fakegoogle.Config{Authority: auth, Cut: cut})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	proxy, err := url.Parse(s.ProxyURL())
	if err != nil {
		t.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(auth.PEM())
	return s, &http.Client{Transport: &http.Transport{Proxy: http.ProxyURL(proxy), TLSClientConfig: &tls.Config{RootCAs: roots}}}
}

// do sends a request and returns status and body.
func do(t *testing.T, c *http.Client, method, address, token, body string) (int, map[string]any) {
	t.Helper()
	r, err := http.NewRequest(method, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	if strings.HasPrefix(body, "{") {
		r.Header.Set("Content-Type", "application/json")
	} else if body != "" {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	res, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	var answer map[string]any
	_ = json.Unmarshal(data, &answer)
	return res.StatusCode, answer
}

func TestNothingLeavesTheMachine(t *testing.T) {
	s, c := start(t, nil)
	if _, err := c.Get("https://example.com/"); err == nil {
		t.Error("example.com was answered over TLS")
	}
	if code, _ := do(t, c, "GET", "http://example.com/", "", ""); code != http.StatusForbidden {
		t.Errorf("example.com was answered with %d", code)
	}
	if code, _ := do(t, c, "GET", "http://notgoogleapis.com/", "", ""); code != http.StatusForbidden {
		t.Errorf("a host that only ends like Google's was answered with %d", code)
	}
	if got := s.Refused(); len(got) != 3 {
		t.Errorf("refused hosts: %v", got)
	}
}

func TestOtherAPIs(t *testing.T) {
	s, c := start(t, nil)
	s.Answer("https://www.googleapis.com/drive/v3/files", json.RawMessage(`{"files":[]}`))
	if code, body := do(t, c, "GET", "https://www.googleapis.com/drive/v3/files?q=x", "", ""); code != 200 || body["files"] == nil {
		t.Errorf("%d %v", code, body)
	}
	if code, _ := do(t, c, "GET", "https://pubsub.googleapis.com/v1/x", "", ""); code != 200 {
		t.Errorf("status %d", code)
	}
	if got := s.Others(); len(got) != 2 || got[0].API != "drive" || got[1].API != "pubsub" {
		t.Errorf("others: %v", got)
	}
}

// TestChat makes calls that pass and calls that are refused, each for another
// reason.
func TestChat(t *testing.T) {
	s, c := start(t, nil)
	app := s.Token(fakegoogle.Ask{Principal: fakegoogle.App, Scopes: []string{bot}})
	person := s.Token(fakegoogle.Ask{Principal: fakegoogle.User, Scopes: []string{spaces}})
	const messages = "https://chat.googleapis.com/v1/spaces/A/messages"
	for _, test := range []struct {
		method, url, token, body string
		status                   int
		principal                fakegoogle.Principal
		refusal                  fakegoogle.Refusal
	}{
		{"POST", messages, app, `{"text":"hi"}`, 200, fakegoogle.App, fakegoogle.Passed},
		{"POST", messages, person, `{"text":"hi"}`, 403, fakegoogle.User, fakegoogle.LacksScope},
		{"GET", "https://chat.googleapis.com/v1/spaces", person, "", 200, fakegoogle.User, fakegoogle.Passed},
		{"GET", "https://chat.mtls.googleapis.com/v1/spaces", person, "", 200, fakegoogle.User, fakegoogle.Passed},
		{"POST", "https://chat.googleapis.com/v1/spaces:setup", app, `{"space":{}}`, 403, fakegoogle.App, fakegoogle.WrongPrincipal},
		{"GET", "https://chat.googleapis.com/v1/spaces/A?useAdminAccess=true", person, "", 403, fakegoogle.User, fakegoogle.LacksScope},
		{"GET", "https://chat.googleapis.com/v1/spaces/A?useAdminAccess=true", app, "", 403, fakegoogle.App, fakegoogle.WrongPrincipal},
		{"GET", "https://chat.googleapis.com/v1/spaces/A", "", "", 401, fakegoogle.Nobody, fakegoogle.Unauthenticated},
		{"GET", "https://chat.googleapis.com/v1/spaces/A?key=K", "", "", 401, fakegoogle.APIKey, fakegoogle.Unauthenticated},
		{"GET", "https://chat.googleapis.com/v1/spaces/A", "somebody else's", "", 401, fakegoogle.Nobody, fakegoogle.Unauthenticated},
		{"POST", messages + "?key=K&token=T", "", `{"text":"hi"}`, 200, fakegoogle.Nobody, fakegoogle.Passed},
	} {
		code, _ := do(t, c, test.method, test.url, test.token, test.body)
		calls := s.Calls()
		last := calls[len(calls)-1]
		if code != test.status || last.Principal != test.principal || last.Refusal != test.refusal {
			t.Errorf("%s %s: %d, %+v; want %d, %s, %q", test.method, test.url, code, last, test.status, test.principal, test.refusal)
		}
	}
	calls := s.Calls()
	if last := calls[len(calls)-1]; last.Method != fakegoogle.Webhook {
		t.Errorf("a call to a webhook is %s", last.Method)
	}
	if code, body := do(t, c, "GET", "https://chat.googleapis.com/v1/nothing", app, ""); code != 404 || body["error"] == nil {
		t.Errorf("an unknown method: %d %v", code, body)
	}
}
