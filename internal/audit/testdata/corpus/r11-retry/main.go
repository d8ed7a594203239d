package main

import (
	"context"
	"log"
	"time"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type sender interface {
	Send(space, text string) error
	Invite(space, user string) error
}

func retry[T any](n int, f func() (T, error)) (v T, err error) {
	for i := 0; i < n; i++ {
		if v, err = f(); err == nil {
			return v, nil
		}
		time.Sleep(time.Duration(i) * time.Second)
	}
	return v, err
}

type gchat struct{ svc *chat.Service }

func (g *gchat) Send(space, text string) error {
	_, err := retry(3, func() (*chat.Message, error) {
		return g.svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do()
	})
	return err
}

func (g *gchat) Invite(space, user string) error {
	m := &chat.Membership{Member: &chat.User{Name: "users/" + user, Type: "HUMAN"}}
	_, err := retry(2, func() (*chat.Membership, error) { return g.svc.Spaces.Members.Create(space, m).Do() })
	return err
}

type fake struct{}

func (fake) Send(_, text string) error   { log.Print(text); return nil }
func (fake) Invite(_, user string) error { log.Print(user); return nil }

func pick(ctx context.Context, dry bool) (sender, error) {
	if dry {
		return fake{}, nil
	}
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "sa.json"),
		option.WithScopes(
			chat.ChatBotScope,
			chat.ChatAppDeleteScope,
		))
	if err != nil {
		return nil, err
	}
	return &gchat{svc}, nil
}

func main() {
	s, err := pick(context.Background(), false)
	if err != nil {
		log.Fatal(err)
	}
	if err := s.Invite("spaces/AAA", "100200300"); err != nil {
		log.Print(err)
	}
	log.Print(s.Send("spaces/AAA", "welcome"))
}
