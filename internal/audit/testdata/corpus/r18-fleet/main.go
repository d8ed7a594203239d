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

type fleet map[string]*chat.Service

func sa(ctx context.Context, file string, scopes []string) (*chat.Service, error) {
	key, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	cfg, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		return nil, err
	}
	return chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
}

func launch(ctx context.Context) (fleet, error) {
	f := fleet{}
	east, err := sa(ctx, "east.json", []string{chat.ChatBotScope})
	if err != nil {
		return nil, err
	}
	west, err := sa(ctx, "west.json", []string{chat.ChatAppMembershipsScope})
	if err != nil {
		return nil, err
	}
	f["spaces/EAST"], f["spaces/WEST"] = east, west
	return f, nil
}

func (f fleet) broadcast(ctx context.Context, text string) {
	var wg sync.WaitGroup
	defer wg.Wait()
	for room, svc := range f {
		wg.Add(1)
		go func(room string, svc *chat.Service) {
			defer wg.Done()
			if _, err := svc.Spaces.Messages.Create(room, &chat.Message{Text: text}).Context(ctx).Do(); err != nil {
				log.Print(room, err)
			}
		}(room, svc)
	}
}

func main() {
	ctx := context.Background()
	f, err := launch(ctx)
	if err != nil {
		log.Fatal(err)
	}
	f.broadcast(ctx, "maintenance tonight")
}
