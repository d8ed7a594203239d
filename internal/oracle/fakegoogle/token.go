package fakegoogle

import (
	"fmt"
	"slices"
	"strings"
)

// Principal is whom a request to Chat comes from, as its credential shows.
type Principal string

// The principals that a request shows. Whether an app is approved by an
// administrator, and a user one, only the call's scopes and arguments tell.
const (
	App    Principal = "app"     // a service account without a subject
	User   Principal = "user"    // a person, by consent or by delegation
	APIKey Principal = "api_key" // no token, but a key
	Nobody Principal = "none"
)

// Ask is what a program asked a token for.
type Ask struct {
	Principal Principal
	Subject   string   // the person's address
	Scopes    []string // full URIs, sorted
	// Told says that the program itself named the scopes. It does not when it
	// comes with a refresh token, or a token, from elsewhere.
	Told bool
}

// Key names the ask: two with the same key cannot be told apart.
func (a Ask) Key() string {
	return fmt.Sprintf("%s %s %v %s", a.Principal, a.Subject, a.Told, strings.Join(a.Scopes, " "))
}

// A Cut decides which scopes an ask is granted. A nil Cut grants what is asked.
type Cut func(Ask) []string

// token is what an access token stands for.
type token struct {
	ask    Ask
	scopes []string // granted
}

// sorted returns the scopes of a list that is written with separators.
func sorted(list string) []string {
	scopes := strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' })
	slices.Sort(scopes)
	return slices.Compact(scopes)
}

// Token makes an access token, as a program may get one from elsewhere.
func (s *Server) Token(a Ask) string { return s.grant(a) }

// RefreshToken makes a refresh token of an earlier consent.
func (s *Server) RefreshToken(a Ask) string { return s.keep("1//fake-", a) }

// grant grants an ask and returns an access token.
func (s *Server) grant(a Ask) string {
	granted := a.Scopes
	if s.config.Cut != nil {
		granted = s.config.Cut(a)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count++
	name := fmt.Sprintf("ya29.fake-%d", s.count)
	s.tokens[name] = token{a, granted}
	s.asks = append(s.asks, a)
	return name
}

// keep returns a code or refresh token that stands for an ask.
func (s *Server) keep(prefix string, a Ask) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count++
	name := fmt.Sprintf("%s%d", prefix, s.count)
	s.promises[name] = a
	return name
}

func (s *Server) promised(name string) (Ask, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	a, ok := s.promises[name]
	return a, ok
}

// lookup returns what a bearer token stands for. A service account may sign one
// itself.
func (s *Server) lookup(bearer string) (token, bool) {
	s.mu.Lock()
	t, ok := s.tokens[bearer]
	s.mu.Unlock()
	if ok {
		return t, true
	}
	c, err := s.config.Authority.open(bearer)
	if err != nil {
		return token{}, false
	}
	a := c.ask()
	if s.config.Cut != nil {
		return token{a, s.config.Cut(a)}, true
	}
	return token{a, a.Scopes}, true
}

// ask is what a service account's assertion asks for. One that names itself as
// its subject acts for nobody else.
func (c claims) ask() Ask {
	a := Ask{Principal: App, Scopes: sorted(c.Scope), Told: true}
	if c.Subject != "" && c.Subject != c.Issuer {
		a.Principal, a.Subject = User, c.Subject
	}
	return a
}
