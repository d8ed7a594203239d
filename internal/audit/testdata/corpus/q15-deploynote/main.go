// deploynote lets a deploy pipeline say that it is done, and adds the person
// who pressed the button to the room first.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"os"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

var svc *chat.Service

type doer[T any] interface {
	Do(...googleapi.CallOption) (T, error)
}

// retry sends a request until it is answered with something else than 429.
func retry[T any](d doer[T], times int) (T, error) {
	for wait := time.Second; ; wait *= 2 {
		v, err := d.Do()
		var ge *googleapi.Error
		if times--; times < 0 || !errors.As(err, &ge) || ge.Code != http.StatusTooManyRequests {
			return v, err
		}
		time.Sleep(wait + rand.N(wait))
	}
}

func invite(space, login string) error {
	who := &chat.User{Name: "users/" + login + "@example.com", Type: "HUMAN"}
	_, err := retry(svc.Spaces.Members.Create(space, &chat.Membership{Member: who}), 5)
	var ge *googleapi.Error
	if errors.As(err, &ge) && ge.Code == http.StatusConflict {
		return nil
	}
	return err
}

func announce(space, text string) error {
	m, err := retry(svc.Spaces.Messages.Create(space, &chat.Message{Text: text}), 5)
	if err != nil {
		return err
	}
	slog.Info("announced", "message", m.Name)
	return nil
}

// connect takes the key itself, as the CI system keeps it: in a variable.
func connect(ctx context.Context, key string) (*chat.Service, error) {
	if key == "" {
		return nil, errors.New("CI_CHAT_KEY is empty")
	}
	return chat.NewService(ctx,
		option.WithAuthCredentialsJSON(option.ServiceAccount, []byte(key)),
		option.WithScopes(chat.ChatBotScope),
	)
}

func main() {
	space := flag.String("space", "spaces/AAAAdeploys", "room")
	login := flag.String("by", os.Getenv("CI_USER"), "who deployed")
	version := flag.String("version", os.Getenv("CI_TAG"), "what")
	flag.Parse()

	var err error
	if svc, err = connect(context.Background(), os.Getenv("CI_CHAT_KEY")); err != nil {
		slog.Error("connect", "err", err)
		os.Exit(1)
	}
	err = errors.Join(
		invite(*space, *login),
		announce(*space, fmt.Sprintf("%s deployed %s", *login, *version)),
	)
	if err != nil {
		slog.Error("deploynote", "err", err)
		os.Exit(1)
	}
}
