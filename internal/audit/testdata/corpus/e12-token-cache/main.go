// Command say posts as the user who runs it. It signs in once, in the browser,
// and keeps the token in the user's cache directory.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type cache struct{ path string }

func (c cache) load() (*oauth2.Token, error) {
	b, err := os.ReadFile(c.path)
	if err != nil {
		return nil, err
	}
	t := new(oauth2.Token)
	return t, json.Unmarshal(b, t)
}

func (c cache) store(t *oauth2.Token) error {
	b, err := json.Marshal(t)
	if err != nil {
		return err
	}
	return os.WriteFile(c.path, b, 0o600)
}

// caching writes each new token down.
type caching struct {
	cache cache
	src   oauth2.TokenSource
	last  string
}

func (c *caching) Token() (*oauth2.Token, error) {
	t, err := c.src.Token()
	if err == nil && t.AccessToken != c.last {
		c.last = t.AccessToken
		err = c.cache.store(t)
	}
	return t, err
}

func signIn(ctx context.Context, conf *oauth2.Config) (*oauth2.Token, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	defer l.Close()
	conf.RedirectURL = "http://" + l.Addr().String()
	state, verifier := rand.Text(), oauth2.GenerateVerifier()
	fmt.Fprintln(os.Stderr, "open", conf.AuthCodeURL(state, oauth2.AccessTypeOffline, oauth2.S256ChallengeOption(verifier)))
	codes := make(chan string, 1)
	go http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("state") != state {
			http.Error(w, "wrong state", http.StatusBadRequest)
			return
		}
		codes <- r.FormValue("code")
		fmt.Fprintln(w, "You can close this window.")
	}))
	select {
	case code := <-codes:
		return conf.Exchange(ctx, code, oauth2.VerifierOption(verifier))
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func main() {
	ctx := context.Background()
	conf := &oauth2.Config{
		ClientID:     os.Getenv("SAY_CLIENT_ID"),
		ClientSecret: os.Getenv("SAY_CLIENT_SECRET"),
		Endpoint:     google.Endpoint,
		Scopes:       []string{"openid", "email", chat.ChatMessagesCreateScope},
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		log.Fatal(err)
	}
	c := cache{filepath.Join(dir, "say-token.json")}
	tok, err := c.load()
	if errors.Is(err, fs.ErrNotExist) {
		tok, err = signIn(ctx, conf)
	}
	if err != nil {
		log.Fatal(err)
	}
	ts := &caching{cache: c, src: conf.TokenSource(ctx, tok)}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	text := strings.Join(os.Args[2:], " ")
	if _, err := svc.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: text}).Do(); err != nil {
		log.Fatal(err)
	}
}
