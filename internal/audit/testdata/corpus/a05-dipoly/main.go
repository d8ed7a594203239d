// Command dipoly writes into a room by its name.
package main

import (
	"context"
	"log"
	"os"

	"example.com/blind/a05-dipoly/config"
	"example.com/blind/a05-dipoly/rooms"
	"google.golang.org/api/chat/v1"
)

type finder interface {
	Named(string) (*chat.Space, error)
}

type writer interface {
	Write(*chat.Space, string) error
}

type application struct {
	finder
	writer
}

type provider[T any] func(context.Context, config.Google) (T, error)

func wire[T interface {
	finder
	writer
}](ctx context.Context, p provider[T]) (*application, error) {
	c, err := p(ctx, config.Default()) // @over2
	if err != nil {
		return nil, err
	}
	return &application{finder: c, writer: c}, nil
}

func (a *application) run(name, text string) error {
	s, err := a.Named(name)
	if err != nil {
		return err
	}
	return a.Write(s, text) // @missing
}

func main() {
	a, err := wire(context.Background(), rooms.Provide)
	if err != nil {
		log.Fatal(err)
	}
	if err := a.run(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}
