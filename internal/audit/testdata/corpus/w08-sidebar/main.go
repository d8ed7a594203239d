// sidebar prints the sections of my Chat sidebar, so that they can be kept in git.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type store string

func (s store) load() (*oauth2.Token, error) {
	b, err := os.ReadFile(string(s))
	if err != nil {
		return nil, err
	}
	t := new(oauth2.Token)
	return t, json.Unmarshal(b, t)
}

func (s store) save(t *oauth2.Token) error {
	b, err := json.MarshalIndent(t, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(string(s), b, 0o600)
}

func login(ctx context.Context, cfg *oauth2.Config) (*oauth2.Token, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	defer l.Close()
	cfg.RedirectURL = fmt.Sprintf("http://%s/done", l.Addr())
	state, verifier := rand.Text(), oauth2.GenerateVerifier()
	fmt.Fprintln(os.Stderr, "open", cfg.AuthCodeURL(state, oauth2.AccessTypeOffline, oauth2.S256ChallengeOption(verifier)))

	code := make(chan string, 1)
	go http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("state") != state {
			http.Error(w, "state", http.StatusForbidden)
			return
		}
		fmt.Fprintln(w, "You can close this window.")
		code <- r.FormValue("code")
	}))
	select {
	case c := <-code:
		return cfg.Exchange(ctx, c, oauth2.VerifierOption(verifier))
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

type section struct {
	Title string   `json:"title"`
	Rooms []string `json:"rooms"`
}

func dump(ctx context.Context, users *chat.UsersSectionsService) ([]section, error) {
	var out []section
	err := users.List("users/me").Pages(ctx, func(page *chat.ListSectionsResponse) error {
		for _, s := range page.Sections {
			sec := section{Title: s.DisplayName}
			items, err := users.Items.List(s.Name).Context(ctx).Do()
			if err != nil {
				return err
			}
			for _, it := range items.SectionItems {
				sec.Rooms = append(sec.Rooms, it.Space)
			}
			out = append(out, sec)
		}
		return nil
	})
	return out, err
}

func main() {
	ctx := context.Background()
	home, err := os.UserConfigDir()
	if err != nil {
		log.Fatal(err)
	}
	secret, err := os.ReadFile(filepath.Join(home, "sidebar", "client_secret.json"))
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.ConfigFromJSON(secret, chat.ChatUsersSectionsScope)
	if err != nil {
		log.Fatal(err)
	}
	cache := store(filepath.Join(home, "sidebar", "token.json"))
	tok, err := cache.load()
	if err != nil {
		if tok, err = login(ctx, cfg); err != nil {
			log.Fatal(err)
		}
		if err := cache.save(tok); err != nil {
			log.Print(err)
		}
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx, tok)))
	if err != nil {
		log.Fatal(err)
	}
	secs, err := dump(ctx, svc.Users.Sections)
	if err != nil {
		log.Fatal(err)
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "\t")
	enc.Encode(secs)
}
