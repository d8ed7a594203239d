package main

import (
	"context"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

type opt func(*[]option.ClientOption)

func withScopes(s ...string) opt {
	return func(o *[]option.ClientOption) { *o = append(*o, option.WithScopes(s...)) }
}

func withAgent(a string) opt {
	return func(o *[]option.ClientOption) { *o = append(*o, option.WithUserAgent(a)) }
}

type poster struct{ *chat.SpacesMessagesService }

func newPoster(ctx context.Context, file string, opts ...opt) (poster, error) {
	co := []option.ClientOption{option.WithAuthCredentialsFile(option.ServiceAccount, file)}
	for _, o := range opts {
		o(&co)
	}
	svc, err := chat.NewService(ctx, co...)
	if err != nil {
		return poster{}, err
	}
	return poster{svc.Spaces.Messages}, nil
}

func main() {
	ctx := context.Background()
	loud, err := newPoster(ctx, "sa.json", withAgent("loud/1"))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := loud.Create(os.Args[1], &chat.Message{Text: "up"}).Do(); err != nil {
		log.Fatal(err)
	}
	quiet, err := newPoster(ctx, "sa.json", withScopes(chat.ChatBotScope), withAgent("quiet/1"))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := quiet.Patch(os.Args[2], &chat.Message{Text: "edited"}).UpdateMask("text").Do(); err != nil {
		log.Fatal(err)
	}
}
