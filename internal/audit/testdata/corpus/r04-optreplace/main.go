package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/r04-optreplace/post"
	"google.golang.org/api/chat/v1"
)

func run() error {
	opts := []post.Option{post.Scopes(chat.ChatBotScope)}
	if s := os.Getenv("ROOM"); s != "" {
		opts = append(opts, post.Space(s))
	}
	p, err := post.New(context.Background(), "sa.json", opts...)
	if err != nil {
		return err
	}
	defer func() {
		if err := p.Post("bye"); err != nil {
			log.Print(err)
		}
	}()
	return p.Post("hello")
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
