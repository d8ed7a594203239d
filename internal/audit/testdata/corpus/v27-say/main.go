// say posts its arguments to a space: as the app, or with -as as a user.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"

	"cloud.google.com/go/auth/credentials"
	"cloud.google.com/go/auth/httptransport"
)

var (
	as     = flag.String("as", "", "act as this user (domain-wide delegation)")
	key    = flag.String("key", os.Getenv("SAY_KEY"), "service account key")
	thread = flag.String("thread", "", "thread key")
)

func main() {
	flag.Parse()
	if flag.NArg() < 2 {
		fmt.Fprintln(os.Stderr, "usage: say [-as USER] SPACE TEXT...")
		os.Exit(2)
	}
	err := say(context.Background(), flag.Arg(0), strings.Join(flag.Args()[1:], " "))
	if err != nil {
		fmt.Fprintln(os.Stderr, "say:", err)
		os.Exit(1)
	}
}

func client() (*http.Client, error) {
	creds, err := credentials.NewCredentialsFromFile(credentials.ServiceAccount, *key, &credentials.DetectOptions{
		Scopes: []string{
			"https://www.googleapis.com/auth/chat.bot",             // the app itself
			"https://www.googleapis.com/auth/chat.messages.create", // -as
		},
		Subject: *as,
	})
	if err != nil {
		return nil, err
	}
	c := new(http.Client)
	return c, httptransport.AddAuthorizationMiddleware(c, creds)
}

func say(ctx context.Context, space, text string) error {
	c, err := client()
	if err != nil {
		return err
	}
	u, err := url.Parse("https://chat.googleapis.com/v1/spaces/" + space + "/messages")
	if err != nil {
		return err
	}
	msg := map[string]interface{}{"text": text}
	if *thread != "" {
		q := u.Query()
		q.Set("messageReplyOption", "REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD")
		u.RawQuery = q.Encode()
		msg["thread"] = map[string]string{"threadKey": *thread}
	}
	var body bytes.Buffer
	if err := json.NewEncoder(&body).Encode(msg); err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), &body)
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("%s", resp.Status)
	}
	return nil
}
