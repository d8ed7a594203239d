// Command relnotes tells spaces about a release, all of them or none.
package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"log"
	"os"

	"example.com/blind/e08-dry-run-double/poster"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

// provider makes what main needs; tests replace it.
type provider func(ctx context.Context) (poster.Poster, error)

func production(ctx context.Context) (poster.Poster, error) {
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatBotScope))
	if err != nil {
		return nil, err
	}
	return poster.Chat{Messages: svc.Spaces.Messages}, nil
}

func pretend(context.Context) (poster.Poster, error) {
	return &poster.Printer{W: os.Stderr}, nil
}

var providers = map[bool]provider{false: production, true: pretend}

type app struct{ out poster.Poster }

func (a *app) announce(ctx context.Context, spaces []string, text string) (err error) {
	var done []string
	defer func() {
		if err == nil {
			return
		}
		for _, name := range done {
			err = errors.Join(err, a.out.Retract(ctx, name))
		}
	}()
	for _, s := range spaces {
		name, err := a.out.Post(ctx, s, text)
		if err != nil {
			return err
		}
		done = append(done, name)
	}
	return nil
}

func main() {
	dry := flag.Bool("n", false, "dry run")
	flag.Parse()
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	p, err := providers[*dry](ctx)
	if err != nil {
		log.Fatal(err)
	}
	a := &app{out: p}
	if err := a.announce(ctx, flag.Args(), string(text)); err != nil {
		log.Fatal(err)
	}
}
