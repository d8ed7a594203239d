// flagscopes is a probe: can this key do that?
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type scopeList struct{ uris []string }

func (s *scopeList) String() string { return strings.Join(s.uris, ",") }

func (s *scopeList) Set(v string) error {
	for name := range strings.SplitSeq(v, ",") {
		if !strings.Contains(name, "://") {
			name = "https://www.googleapis.com/auth/" + name
		}
		s.uris = append(s.uris, name)
	}
	return nil
}

// orElse is the list, or what is always right for an app.
func (s *scopeList) orElse(def ...string) []string {
	if len(s.uris) > 0 {
		return s.uris
	}
	return def
}

type probe struct {
	name string
	run  func(*chat.Service, string) error
}

var probes = []probe{
	{"space", func(c *chat.Service, room string) error {
		_, err := c.Spaces.Get(room).Do()
		return err
	}},
	{"members", func(c *chat.Service, room string) error {
		_, err := c.Spaces.Members.List(room).PageSize(1).Do()
		return err
	}},
	{"messages", func(c *chat.Service, room string) error {
		_, err := c.Spaces.Messages.List(room).PageSize(1).Do()
		return err
	}},
}

func main() {
	var scopes scopeList
	flag.Var(&scopes, "scope", "scopes to ask for (`list`)")
	key := flag.String("key", "key.json", "key `file`")
	flag.Parse()

	b, err := os.ReadFile(*key)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	conf, err := google.JWTConfigFromJSON(b, scopes.orElse(chat.ChatBotScope)...)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	tw := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', 0)
	defer tw.Flush()
	for _, room := range flag.Args() {
		for _, p := range probes {
			verdict := "yes"
			if err := p.run(svc, room); err != nil {
				verdict = err.Error()
			}
			fmt.Fprintf(tw, "%s\t%s\t%s\n", room, p.name, verdict)
		}
	}
}
