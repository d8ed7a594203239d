package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/googleapi"
	"google.golang.org/api/option"
)

// retry calls f until it works or fails for good.
func retry[T any](ctx context.Context, tries int, f func(context.Context) (T, error)) (T, error) {
	var zero T
	wait := time.Second
	for i := 0; ; i++ {
		v, err := f(ctx)
		if err == nil {
			return v, nil
		}
		var ge *googleapi.Error
		if i+1 >= tries || errors.As(err, &ge) && ge.Code < 500 {
			return zero, err
		}
		select {
		case <-ctx.Done():
			return zero, ctx.Err()
		case <-time.After(wait):
			wait *= 2
		}
	}
}

type Kickoff struct {
	Project string
	People  []string
}

func (k Kickoff) memberships() []*chat.Membership {
	var ms []*chat.Membership
	for _, p := range k.People {
		ms = append(ms, &chat.Membership{Member: &chat.User{Name: "users/" + p, Type: "HUMAN"}})
	}
	return ms
}

func (k Kickoff) Start(ctx context.Context, svc *chat.Service) error {
	room, err := retry(ctx, 3, func(ctx context.Context) (*chat.Space, error) {
		req := &chat.SetUpSpaceRequest{
			Space:       &chat.Space{DisplayName: k.Project, SpaceType: "SPACE"},
			Memberships: k.memberships(),
		}
		return svc.Spaces.Setup(req).Context(ctx).Do()
	})
	if err != nil {
		return fmt.Errorf("room for %s: %w", k.Project, err)
	}
	_, err = retry(ctx, 5, func(ctx context.Context) (*chat.Message, error) {
		return svc.Spaces.Messages.Create(room.Name, &chat.Message{Text: "Let's go!"}).Context(ctx).Do()
	})
	return err
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("kickoff-sa.json")
	if err != nil {
		log.Fatal(err)
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		log.Fatal(err)
	}
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	k := Kickoff{Project: os.Args[1], People: os.Args[2:]}
	if err := k.Start(ctx, svc); err != nil {
		log.Fatal(err)
	}
}
