package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/m43-generic/pages"
	"example.com/blind/m43-generic/repo"
)

func as(ctx context.Context, who string, scopes ...string) *chat.Service {
	key, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	cfg, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		log.Fatal(err)
	}
	cfg.Subject = who
	svc, err := chat.NewService(ctx, option.WithHTTPClient(cfg.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	return svc
}

func main() {
	ctx := context.Background()
	me := as(ctx, "me@example.com", chat.ChatSpacesReadonlyScope)
	titles, err := repo.Map[*chat.Space](ctx, pages.Spaces{Svc: me}, func(s *chat.Space) string { return s.DisplayName })
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(titles)
	artist := as(ctx, "artist@example.com", chat.ChatCustomemojisScope)
	emojis, err := repo.All[*chat.CustomEmoji](ctx, &pages.Emojis{Svc: artist})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range emojis {
		fmt.Println(e.EmojiName)
	}
	again, err := repo.All[*chat.CustomEmoji](ctx, &pages.Emojis{Svc: me})
	fmt.Println(len(again), err)
}
