// shout posts one line as you.
package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

var conf = &oauth2.Config{
	ClientID:     os.Getenv("SHOUT_CLIENT_ID"),
	ClientSecret: os.Getenv("SHOUT_CLIENT_SECRET"),
	Endpoint:     google.Endpoint,
	RedirectURL:  "http://localhost",
	Scopes:       []string{chat.ChatMessagesCreateScope},
}

func signIn(ctx context.Context) (*oauth2.Token, error) {
	fmt.Fprintln(os.Stderr, "Visit", conf.AuthCodeURL("shout", oauth2.AccessTypeOffline))
	fmt.Fprint(os.Stderr, "Code: ")
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return nil, err
	}
	return conf.Exchange(ctx, strings.TrimSpace(line))
}

var service = sync.OnceValues(func() (*chat.Service, error) {
	ctx := context.Background()
	tok, err := signIn(ctx)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx, tok)))
})

// sender is any call of any Google API.
type sender[T any] interface {
	Do(...googleapi.CallOption) (T, error)
}

func Do[T any](c sender[T], tries int) (out T, err error) {
	for i := range tries {
		if out, err = c.Do(googleapi.Trace("shout")); err == nil {
			return out, nil
		}
		time.Sleep(time.Duration(i+1) * time.Second)
	}
	return out, err
}

func shout(space, text string) (string, error) {
	svc, err := service()
	if err != nil {
		return "", err
	}
	m, err := Do(svc.Spaces.Messages.Create(space, &chat.Message{Text: strings.ToUpper(text)}), 3)
	if err != nil {
		return "", err
	}
	return m.Name, nil
}

func main() {
	space := cmp.Or(os.Getenv("SHOUT_SPACE"), "spaces/AAAAtest")
	name, err := shout(space, strings.Join(os.Args[1:], " "))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(name)
}
