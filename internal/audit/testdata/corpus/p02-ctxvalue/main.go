package main

import (
	"context"
	"errors"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type ctxKey int

const (
	botKey ctxKey = iota
	hostKey
)

var errNoClient = errors.New("no chat client in context")

// withBot and withHost hang the two identities on the request context, so the
// steps below stay free of constructor plumbing.
func withBot(ctx context.Context, key []byte) context.Context {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	check(err)
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	check(err)
	return context.WithValue(ctx, botKey, svc)
}

func withHost(ctx context.Context, key []byte, who string) context.Context {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatSpacesCreateScope)
	check(err)
	conf.Subject = who
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	check(err)
	return context.WithValue(ctx, hostKey, svc)
}

func client(ctx context.Context, k ctxKey) (*chat.Service, error) {
	svc, ok := ctx.Value(k).(*chat.Service)
	if !ok {
		return nil, errNoClient
	}
	return svc, nil
}

func openRoom(ctx context.Context, title string) (string, error) {
	svc, err := client(ctx, hostKey)
	if err != nil {
		return "", err
	}
	sp, err := svc.Spaces.Setup(&chat.SetUpSpaceRequest{
		Space: &chat.Space{SpaceType: "SPACE", DisplayName: title},
	}).Context(ctx).Do()
	if err != nil {
		return "", err
	}
	return sp.Name, nil
}

func greet(ctx context.Context, space string) error {
	svc, err := client(ctx, botKey)
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(space, &chat.Message{Text: "Welcome!"}).Context(ctx).Do()
	return err
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	key, err := os.ReadFile("sa.json")
	check(err)
	ctx := withBot(context.Background(), key)
	ctx = withHost(ctx, key, os.Getenv("ROOM_HOST"))
	room, err := openRoom(ctx, "Onboarding")
	check(err)
	check(greet(ctx, room))
}
