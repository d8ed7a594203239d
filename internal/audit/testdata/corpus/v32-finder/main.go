// finder searches your messages from a terminal without a browser.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func login(ctx context.Context) (*chat.Service, error) {
	conf := oauth2.Config{
		ClientID:     os.Getenv("FINDER_ID"),
		ClientSecret: os.Getenv("FINDER_SECRET"),
		Endpoint:     google.Endpoint,
		Scopes:       []string{chat.ChatMessagesReadonlyScope, chat.ChatSpacesReadonlyScope},
	}
	da, err := conf.DeviceAuth(ctx)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(os.Stderr, "Go to %s and enter %s\n", da.VerificationURI, da.UserCode)
	tok, err := conf.DeviceAccessToken(ctx, da)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, tok)))
}

func find(ctx context.Context, svc *chat.Service, space string, words []string) error {
	if len(words) == 0 {
		return errors.New("what shall I look for?")
	}
	req := &chat.SearchMessagesRequest{
		Filter:   fmt.Sprintf(`space.display_name = "%s" AND text:"%s"`, space, strings.Join(words, " ")),
		PageSize: 25,
	}
	res, err := svc.Spaces.Messages.Search("spaces/-", req).Context(ctx).Do()
	if err != nil {
		return err
	}
	for _, r := range res.Results {
		if r.Message != nil {
			fmt.Printf("%s  %s\n", r.Message.CreateTime, r.Message.Text)
		}
	}
	return nil
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: finder SPACE WORD...")
		os.Exit(2)
	}
	ctx := context.Background()
	svc, err := login(ctx)
	if err == nil {
		err = find(ctx, svc, os.Args[1], os.Args[2:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "finder:", err)
		os.Exit(1)
	}
}
