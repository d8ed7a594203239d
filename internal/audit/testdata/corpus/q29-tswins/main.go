// tswins adds newcomers to the welcome room and greets them, as the app.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var (
	keyFile = os.Getenv("WELCOME_KEY")
	room    = os.Getenv("WELCOME_ROOM")
)

// clientOptions is all that a client may need; what is given twice does no
// harm.
func clientOptions(src oauth2.TokenSource) []option.ClientOption {
	opts := []option.ClientOption{
		option.WithCredentialsFile(keyFile),
		option.WithScopes(chat.ChatBotScope, chat.ChatAppMembershipsScope),
	}
	if src != nil {
		opts = append(opts, option.WithTokenSource(src))
	}
	return opts
}

// cached keeps tokens a little longer than the library does.
func cached(conf *jwt.Config) oauth2.TokenSource {
	return oauth2.ReuseTokenSourceWithExpiry(nil, conf.TokenSource(context.Background()), 30*time.Second)
}

type welcome struct {
	spaces *chat.SpacesService
}

func open(ctx context.Context) (*welcome, error) {
	key, err := os.ReadFile(keyFile)
	if err != nil {
		return nil, err
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	svc, err := chat.NewService(ctx, clientOptions(cached(conf))...)
	if err != nil {
		return nil, err
	}
	return &welcome{spaces: svc.Spaces}, nil
}

func (w *welcome) newcomer(ctx context.Context, login string) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("newcomer %s: %w", login, err)
		}
	}()
	member := &chat.Membership{Member: &chat.User{Name: "users/" + login + "@example.com", Type: "HUMAN"}}
	if _, err = w.spaces.Members.Create(room, member).Context(ctx).Do(); err != nil {
		return err
	}
	_, err = w.spaces.Messages.Create(room, &chat.Message{Text: "Welcome, " + login + "!"}).Context(ctx).Do()
	return err
}

func main() {
	ctx := context.Background()
	w, err := open(ctx)
	if err != nil {
		log.Fatal(err)
	}
	for _, login := range os.Args[1:] {
		if err := w.newcomer(ctx, login); err != nil {
			log.Print(err)
		}
	}
}
