package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m36-pool/pool"
)

type post struct{ space, text string }

type read struct{ state string }

func services(ctx context.Context) (app, me *chat.Service, err error) {
	key, err := os.ReadFile("key.json")
	if err != nil {
		return nil, nil, err
	}
	c1, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, nil, err
	}
	c2 := *c1
	c2.Scopes, c2.Subject = []string{chat.ChatUsersReadstateReadonlyScope}, "me@example.com"
	if app, err = chat.NewService(ctx, option.WithTokenSource(c1.TokenSource(ctx))); err != nil {
		return nil, nil, err
	}
	me, err = chat.NewService(ctx, option.WithTokenSource(c2.TokenSource(ctx)))
	return app, me, err
}

func main() {
	ctx := context.Background()
	app, me, err := services(ctx)
	if err != nil {
		log.Fatal(err)
	}
	posts := &pool.Pool[post]{N: 4, Do: func(ctx context.Context, p post) error {
		_, err := app.Spaces.Messages.Create(p.space, &chat.Message{Text: p.text}).Context(ctx).Do()
		return err
	}}
	reads := &pool.Pool[read]{N: 2, Do: func(ctx context.Context, r read) error {
		s, err := me.Users.Spaces.GetSpaceReadState(r.state).Context(ctx).Do()
		if err == nil {
			posts.Put(post{"spaces/LOG", s.LastReadTime})
		}
		return err
	}}
	go func() {
		for _, s := range os.Args[1:] {
			reads.Put(read{"users/me/" + s + "/spaceReadState"})
		}
		reads.Close()
	}()
	go func() {
		if err := reads.Run(ctx); err != nil {
			log.Print(err)
		}
		posts.Close()
	}()
	if err := posts.Run(ctx); err != nil {
		log.Fatal(err)
	}
}
