// Command readers marks quiet rooms as read for a list of colleagues.
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// session is what we hold for one colleague: one connection that may only
// look, another that may write.
type session struct {
	look  *chat.Service
	write *chat.Service
}

type office struct {
	key      []byte
	sessions map[string]*session
}

// act connects as the given colleague with nothing but the given scopes.
func (o *office) act(ctx context.Context, email string, scopes ...string) (*chat.Service, error) {
	conf, err := google.JWTConfigFromJSON(o.key, scopes...)
	if err != nil {
		return nil, err
	}
	conf.Subject = email
	return chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
}

func (o *office) session(ctx context.Context, email string) (*session, error) {
	if s, ok := o.sessions[email]; ok {
		return s, nil
	}
	s := new(session)
	var err error
	if s.look, err = o.act(ctx, email, chat.ChatSpacesReadonlyScope, chat.ChatUsersReadstateReadonlyScope); err != nil {
		return nil, err
	}
	if s.write, err = o.act(ctx, email, chat.ChatUsersReadstateScope); err != nil {
		return nil, err
	}
	o.sessions[email] = s
	return s, nil
}

func (s *session) quiet(ctx context.Context, before time.Time) (out []string, err error) {
	err = s.look.Spaces.List().Filter(`spaceType = "SPACE"`).Pages(ctx, func(page *chat.ListSpacesResponse) error {
		for _, sp := range page.Spaces {
			active, err := time.Parse(time.RFC3339, sp.LastActiveTime)
			if err != nil || active.After(before) {
				continue
			}
			state, err := s.look.Users.Spaces.GetSpaceReadState("users/me/" + sp.Name + "/spaceReadState").Context(ctx).Do()
			if err != nil {
				return fmt.Errorf("%s: %w", sp.Name, err)
			}
			if state.LastReadTime < sp.LastActiveTime {
				out = append(out, state.Name)
			}
		}
		return nil
	})
	return out, err
}

func (s *session) mark(ctx context.Context, name string, now time.Time) error {
	_, err := s.write.Users.Spaces.UpdateSpaceReadState(name, &chat.SpaceReadState{
		LastReadTime: now.UTC().Format(time.RFC3339),
	}).UpdateMask("lastReadTime").Context(ctx).Do()
	return err
}

func run(ctx context.Context, in io.Reader, keyFile string) error {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return err
	}
	o := &office{key: key, sessions: make(map[string]*session)}
	now := time.Now()
	for sc := bufio.NewScanner(in); sc.Scan(); {
		email := strings.TrimSpace(sc.Text())
		if email == "" || strings.HasPrefix(email, "#") {
			continue
		}
		s, err := o.session(ctx, email)
		if err != nil {
			return fmt.Errorf("%s: %w", email, err)
		}
		names, err := s.quiet(ctx, now.AddDate(0, -1, 0))
		if err != nil {
			return err
		}
		for _, name := range names {
			if err := s.mark(ctx, name, now); err != nil {
				fmt.Fprintln(os.Stderr, name, err)
			}
		}
	}
	return nil
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: readers KEYFILE < emails")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Stdin, os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "readers:", err)
		os.Exit(1)
	}
}
