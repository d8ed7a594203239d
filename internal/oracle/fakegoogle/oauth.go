package fakegoogle

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
)

// person is who gives consent.
const person = "person@example.com"

// serveToken is the token endpoint: assertions of service accounts, codes of a
// consent and refresh tokens. A program is told that it got what it asked for,
// whatever the cut says: what it may do shows in its calls, and one that
// compares the two goes on.
func (s *Server) serveToken(w http.ResponseWriter, r *http.Request) {
	var a Ask
	var ok bool
	switch r.FormValue("grant_type") {
	case "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": // the old name is that of package impersonate
		c, err := s.config.Authority.open(r.FormValue("assertion"))
		a, ok = c.ask(), err == nil
	case "authorization_code":
		a, ok = s.promised(r.FormValue("code"))
	case "refresh_token":
		a, ok = s.promised(r.FormValue("refresh_token"))
	}
	if !ok {
		answer(w, http.StatusBadRequest, map[string]string{"error": "invalid_grant"})
		return
	}
	body := map[string]any{
		"access_token": s.grant(a), "token_type": "Bearer", "expires_in": 3600, "scope": strings.Join(a.Scopes, " "),
	}
	if r.FormValue("grant_type") == "authorization_code" {
		body["refresh_token"] = s.keep("1//fake-", a)
	}
	answer(w, http.StatusOK, body)
}

// Consent does what a person does at a consent page: it agrees to all that the
// URL asks for. It returns the URL that the browser is sent to, and the code in
// it.
func (s *Server) Consent(page string) (back *url.URL, code string, err error) {
	u, err := url.Parse(page)
	if err != nil {
		return nil, "", err
	}
	q := u.Query()
	if u.Host != "accounts.google.com" || q.Get("response_type") != "code" {
		return nil, "", errors.New("not a consent page: " + page)
	}
	code = s.keep("4/fake-", Ask{Principal: User, Subject: person, Scopes: sorted(q.Get("scope")), Told: true})
	if back, err = url.Parse(q.Get("redirect_uri")); err != nil {
		return nil, "", err
	}
	query := back.Query()
	query.Set("code", code)
	query.Set("state", q.Get("state"))
	query.Set("scope", q.Get("scope"))
	back.RawQuery = query.Encode()
	return back, code, nil
}
