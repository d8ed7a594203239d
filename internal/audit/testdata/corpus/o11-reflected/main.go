package main

import (
	"context"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"log"
	"os"
	"reflect"
)

type command interface{ run() error }
type registry struct {
	Say  say
	Tidy tidy
}
type say struct{}

func (say) run() error { return nil }

type tidy struct{ n int }

func (t tidy) run() error {
	if t.n > 3 {
		return nil
	}
	return t.again()
}
func (t tidy) again() error {
	if _, err := service.Spaces.Delete("spaces/A").Do(); err != nil {
		return tidy{t.n + 1}.run()
	}
	return nil
}

var service *chat.Service

func main() {
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY")), option.WithScopes(
		chat.ChatBotScope,
		chat.ChatAppDeleteScope,
	))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create(os.Args[1], &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
	service = svc
	t := reflect.TypeOf(registry{})
	f, _ := t.FieldByName(os.Args[2])
	if c, ok := reflect.New(f.Type).Interface().(command); ok {
		_ = c.run()
	}
}
