// Command sync-members keeps a space's members like a list of a directory.
// What it asks Google for stands in its configuration.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type fileConfig struct {
	Space string `json:"space"`
	List  string `json:"list"`
	Auth  struct {
		Key     json.RawMessage `json:"key"`
		Subject string          `json:"subject"`
		Scopes  []string        `json:"scopes"`
	} `json:"auth"`
	DryRun bool `json:"dry_run"`
}

func readConfig(path string) (*fileConfig, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dec := json.NewDecoder(f)
	dec.DisallowUnknownFields()
	c := new(fileConfig)
	if err := dec.Decode(c); err != nil {
		return nil, err
	}
	if len(c.Auth.Scopes) == 0 {
		return nil, errors.New("auth.scopes is empty")
	}
	for i, s := range c.Auth.Scopes {
		if !strings.Contains(s, "/") {
			c.Auth.Scopes[i] = "https://www.googleapis.com/auth/" + s
		}
	}
	return c, nil
}

func (c *fileConfig) service(ctx context.Context) (*chat.Service, error) {
	jc, err := google.JWTConfigFromJSON(c.Auth.Key, c.Auth.Scopes...)
	if err != nil {
		return nil, err
	}
	if c.Auth.Subject != "" {
		jc.Subject = c.Auth.Subject
	}
	return chat.NewService(ctx, option.WithTokenSource(jc.TokenSource(ctx)))
}

func wanted(path string) (map[string]bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	set := map[string]bool{}
	for sc := bufio.NewScanner(f); sc.Scan(); {
		set["users/"+strings.TrimSpace(sc.Text())] = true
	}
	return set, nil
}

func run(ctx context.Context, c *fileConfig) error {
	svc, err := c.service(ctx)
	if err != nil {
		return err
	}
	want, err := wanted(c.List)
	if err != nil {
		return err
	}
	members := chat.NewSpacesMembersService(svc)
	var gone []string
	if err := members.List(c.Space).Pages(ctx, func(r *chat.ListMembershipsResponse) error {
		for _, m := range r.Memberships {
			if m.Member == nil {
				continue
			}
			if !want[m.Member.Name] {
				gone = append(gone, m.Name)
			}
			delete(want, m.Member.Name)
		}
		return nil
	}); err != nil {
		return err
	}
	for _, name := range gone {
		fmt.Println("-", name)
		if c.DryRun {
			continue
		}
		if _, err := members.Delete(name).Context(ctx).Do(); err != nil {
			return err
		}
	}
	for user := range want {
		fmt.Println("+", user)
		if c.DryRun {
			continue
		}
		m := &chat.Membership{Member: &chat.User{Name: user, Type: "HUMAN"}}
		if _, err := members.Create(c.Space, m).Context(ctx).Do(); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	c, err := readConfig(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := run(context.Background(), c); err != nil {
		log.Fatal(err)
	}
}
