// pipe copies standard input, line by line, into the space with the given display name.
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

type (
	drafter = func(*chat.SpacesMessagesService, string, *chat.Message) *chat.SpacesMessagesCreateCall
	mailman = func(*chat.SpacesMessagesCreateCall, ...googleapi.CallOption) (*chat.Message, error)
)

var (
	draft drafter = (*chat.SpacesMessagesService).Create
	mail  mailman = (*chat.SpacesMessagesCreateCall).Do
)

func find(ctx context.Context, svc *chat.Service, title string) (string, error) {
	list := svc.Spaces.List
	call := list().Filter(`spaceType = "SPACE"`).Context(ctx)
	do := call.Do
	for {
		res, err := do()
		if err != nil {
			return "", err
		}
		for _, s := range res.Spaces {
			if s.DisplayName == title {
				return s.Name, nil
			}
		}
		if res.NextPageToken == "" {
			return "", fmt.Errorf("no space is called %q", title)
		}
		call.PageToken(res.NextPageToken)
	}
}

func pump(r io.Reader, ms *chat.SpacesMessagesService, space string) error {
	in := bufio.NewScanner(r)
	for in.Scan() {
		if _, err := mail(draft(ms, space, &chat.Message{Text: in.Text()})); err != nil {
			return err
		}
	}
	return in.Err()
}

func pipe(title string) error {
	ctx := context.Background()
	key, err := os.ReadFile(os.ExpandEnv("$HOME/.config/pipe/key.json"))
	if err != nil {
		return err
	}
	jc, err := google.JWTConfigFromJSON(key, chat.ChatSpacesReadonlyScope)
	if err != nil {
		return err
	}
	jc.Subject = "pipe@example.com"
	svc, err := chat.NewService(ctx, option.WithHTTPClient(jc.Client(ctx)))
	if err != nil {
		return err
	}
	space, err := find(ctx, svc, title)
	if err != nil {
		return err
	}
	return pump(os.Stdin, svc.Spaces.Messages, space)
}

func main() {
	if err := pipe(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "pipe:", err)
		os.Exit(1)
	}
}
