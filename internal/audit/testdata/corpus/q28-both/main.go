// both keeps an eye on a room with two pairs of eyes, the app's and a
// person's, and compares what each of them is shown.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type eye struct {
	label string
	svc   *chat.Service
}

type view struct {
	people   int
	messages int
}

func (e eye) look(ctx context.Context, room string) (v view, err error) {
	members, err := e.svc.Spaces.Members.List(room).Context(ctx).Do()
	if err != nil {
		return v, fmt.Errorf("%s: members: %w", e.label, err)
	}
	v.people = len(members.Memberships)
	messages, err := e.svc.Spaces.Messages.List(room).Context(ctx).Do()
	if err != nil {
		return v, fmt.Errorf("%s: messages: %w", e.label, err)
	}
	v.messages = len(messages.Messages)
	return v, nil
}

func appEye(ctx context.Context, key []byte) (eye, error) {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return eye{}, err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	return eye{"app", svc}, err
}

func personEye(ctx context.Context, key []byte, email string) (eye, error) {
	conf, err := google.JWTConfigFromJSON(key, chat.ChatMembershipsReadonlyScope, chat.ChatMessagesReadonlyScope)
	if err != nil {
		return eye{}, err
	}
	conf.Subject = email
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	return eye{email, svc}, err
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: both EMAIL spaces/ROOM")
	}
	ctx := context.Background()
	key, err := os.ReadFile("eyes.json")
	if err != nil {
		log.Fatal(err)
	}
	app, err := appEye(ctx, key)
	if err != nil {
		log.Fatal(err)
	}
	person, err := personEye(ctx, key, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}

	views := map[string]view{}
	for _, e := range []eye{app, person} {
		v, err := e.look(ctx, os.Args[2])
		if err != nil {
			log.Print(err)
			continue
		}
		views[e.label] = v
	}
	var report strings.Builder
	for label, v := range views {
		fmt.Fprintf(&report, "%s sees %d people and %d messages\n", label, v.people, v.messages)
	}
	if _, err := app.svc.Spaces.Messages.Create(os.Args[2], &chat.Message{Text: report.String()}).Context(ctx).Do(); err != nil {
		log.Fatal(err)
	}
}
