// focus sets do-not-disturb for a while and shows which sections it leaves alone.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type step func(context.Context) error

func pipeline(svc *chat.Service, d time.Duration) []step {
	var shown int
	mute := func(ctx context.Context) error {
		req := &chat.MarkAsDoNotDisturbRequest{Ttl: fmt.Sprintf("%ds", int(d.Seconds()))}
		_, err := svc.Users.Availability.MarkAsDoNotDisturb("users/me/availability", req).Context(ctx).Do()
		return err
	}
	list := func(ctx context.Context) error {
		res, err := svc.Users.Sections.List("users/me").PageSize(100).Context(ctx).Do()
		if err != nil {
			return err
		}
		for _, s := range res.Sections {
			shown++
			fmt.Printf("%2d  %s\n", shown, s.DisplayName)
		}
		return nil
	}
	return []step{mute, list}
}

func login(ctx context.Context, id, secret string) (oauth2.TokenSource, error) {
	cfg := oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: google.Endpoint, RedirectURL: "urn:ietf:wg:oauth:2.0:oob"}
	cfg.Scopes = []string{chat.ChatUsersAvailabilityScope, chat.ChatUsersSectionsReadonlyScope}
	fmt.Println("Open", cfg.AuthCodeURL("focus"))
	var code string
	if _, err := fmt.Scanln(&code); err != nil {
		return nil, err
	}
	tok, err := cfg.Exchange(ctx, code)
	if err != nil {
		return nil, err
	}
	return cfg.TokenSource(ctx, tok), nil
}

func main() {
	d := flag.Duration("for", 50*time.Minute, "how long")
	flag.Parse()
	ctx := context.Background()
	ts, err := login(ctx, os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(ts))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, s := range pipeline(svc, *d) {
		if err := s(ctx); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
