// Command workers invites people and tells them what they have not read.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"sync"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

type clients struct {
	bot  *chat.Service
	user *chat.Service
}

type job func(ctx context.Context, c clients) error

func retry(ctx context.Context, j job, c clients) (err error) {
	for wait := time.Second; wait < time.Minute; wait *= 2 {
		if err = j(ctx, c); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
	}
	return err
}

func invite(space, who string) job {
	return func(ctx context.Context, c clients) error {
		m := &chat.Membership{Member: &chat.User{Name: fmt.Sprintf("users/%s@example.com", who), Type: "HUMAN"}}
		_, err := c.bot.Spaces.Members.Create(space, m).Context(ctx).Do() // @invite
		return err
	}
}

func remind(space string) job {
	return func(ctx context.Context, c clients) error {
		st, err := c.user.Users.Spaces.GetSpaceReadState("users/me/" + space + "/spaceReadState").Context(ctx).Do() // @state
		if err != nil {
			return err
		}
		_, err = c.bot.Spaces.Messages.Create(space, &chat.Message{Text: "last read " + st.LastReadTime}).Context(ctx).Do() // @create
		return err
	}
}

func connect(ctx context.Context) (c clients, err error) {
	user, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "w@proj.iam.gserviceaccount.com",
		Subject:         "boss@example.com",
		Scopes:          []string{chat.ChatUsersReadstateScope}, // @over
	})
	if err != nil {
		return c, err
	}
	if c.user, err = chat.NewService(ctx, option.WithTokenSource(user)); err != nil {
		return c, err
	}
	bot, err := impersonate.CredentialsTokenSource(ctx, impersonate.CredentialsConfig{
		TargetPrincipal: "w@proj.iam.gserviceaccount.com",
		Scopes:          []string{chat.ChatBotScope},
	})
	if err != nil {
		return c, err
	}
	c.bot, err = chat.NewService(ctx, option.WithTokenSource(bot))
	return c, err
}

func main() {
	ctx := context.Background()
	c, err := connect(ctx)
	if err != nil {
		log.Fatal(err)
	}
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for j := range jobs {
				if err := retry(ctx, j, c); err != nil {
					log.Print(err)
				}
			}
		})
	}
	for _, who := range os.Args[2:] {
		jobs <- invite(os.Args[1], who)
	}
	jobs <- remind(os.Args[1])
	close(jobs)
	wg.Wait()
}
