package main

import (
	"context"
	"log"
	"os"
	"sync"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type job struct {
	name string
	svc  *chat.Service
	do   func(context.Context, *chat.Service) error
}

func work(ctx context.Context, wg *sync.WaitGroup, queue <-chan job) {
	defer wg.Done()
	for j := range queue {
		if err := j.do(ctx, j.svc); err != nil {
			log.Printf("%s: %v", j.name, err)
		}
	}
}

func digest(space string) func(context.Context, *chat.Service) error {
	return func(ctx context.Context, svc *chat.Service) error {
		_, err := svc.Spaces.Messages.Create(space, &chat.Message{Text: "digest"}).Context(ctx).Do()
		return err
	}
}

func markRead(ctx context.Context, svc *chat.Service) error {
	state := &chat.SpaceReadState{LastReadTime: "2030-01-01T00:00:00Z"}
	_, err := svc.Users.Spaces.UpdateSpaceReadState("users/me/spaces/AAAAdigest/spaceReadState", state).
		UpdateMask("lastReadTime").Context(ctx).Do()
	return err
}

func botClient(ctx context.Context, key []byte) (*chat.Service, error) {
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
}

func personClient(ctx context.Context, key []byte, email string) (*chat.Service, error) {
	cfg, err := google.JWTConfigFromJSON(key, chat.ChatUsersReadstateScope)
	if err != nil {
		return nil, err
	}
	cfg.Subject = email
	return chat.NewService(ctx, option.WithTokenSource(cfg.TokenSource(ctx)))
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("jobs.json")
	if err != nil {
		log.Fatal(err)
	}
	bot, err := botClient(ctx, key)
	if err != nil {
		log.Fatal(err)
	}
	person, err := personClient(ctx, key, "boss@example.com")
	if err != nil {
		log.Fatal(err)
	}

	queue := make(chan job)
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go work(ctx, &wg, queue)
	}
	queue <- job{"digest", bot, digest("spaces/AAAAdigest")}
	queue <- job{"read", person, markRead}
	close(queue)
	wg.Wait()
}
