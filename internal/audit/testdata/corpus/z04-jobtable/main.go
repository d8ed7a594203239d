package main

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type job struct {
	name   string
	scopes []string
	run    func(ctx context.Context, s *chat.Service) error
}

var jobs = []job{
	{"greet", []string{chat.ChatBotScope}, greet},
	{"archive", []string{chat.ChatMessagesReadonlyScope}, archive},
	{"cleanup", []string{chat.ChatDeleteScope}, func(ctx context.Context, s *chat.Service) error {
		_, err := s.Spaces.Delete("spaces/OLD").Context(ctx).Do()
		return err
	}},
}

func greet(ctx context.Context, s *chat.Service) error {
	_, err := s.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "hello"}).Context(ctx).Do()
	return err
}

func archive(ctx context.Context, s *chat.Service) error {
	return s.Spaces.Messages.List("spaces/A").Pages(ctx, func(r *chat.ListMessagesResponse) error {
		for _, m := range r.Messages {
			log.Println(m.Name)
		}
		return nil
	})
}

func main() {
	ctx := context.Background()
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	for _, j := range jobs {
		cfg, err := google.JWTConfigFromJSON(key, j.scopes...)
		if err != nil {
			log.Fatal(err)
		}
		if j.name != "greet" {
			cfg.Subject = "ops@example.com"
		}
		svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
		if err != nil {
			log.Fatal(err)
		}
		if err := j.run(ctx, svc); err != nil {
			log.Printf("%s: %v", j.name, err)
		}
	}
}
