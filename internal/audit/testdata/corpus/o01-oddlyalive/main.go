package main

import (
	"context"
	"log"
	"net/rpc"
	"os"
	"reflect"
	"text/template"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/o01-oddlyalive/room"
)

// commands are called by their names.
var commands = map[string]func(context.Context, *room.Room, string) error{
	"purge": purge,
}

func purge(ctx context.Context, r *room.Room, name string) error { return r.Purge(ctx, name) }

type sweeper interface{ Sweep(context.Context) error }

func sweep[T sweeper](ctx context.Context, t T) error { return t.Sweep(ctx) }

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY")), option.WithScopes(
		chat.ChatBotScope,
		chat.ChatAppDeleteScope,
		chat.ChatAppMembershipsScope,
		chat.ChatAppSpacesScope,
		chat.ChatAppSpacesCreateScope,
	))
	if err != nil {
		log.Fatal(err)
	}
	r := &room.Room{Service: svc, Name: os.Getenv("SPACE")}
	switch os.Args[1] {
	case "serve":
		if err := rpc.Register(&room.Door{Room: r}); err != nil { // Open and Shut
			log.Fatal(err)
		}
	case "page":
		if err := template.Must(template.ParseFiles("page.txt")).Execute(os.Stdout, room.Page{Room: r}); err != nil { // {{.Rename}}
			log.Fatal(err)
		}
	case "do":
		reflect.ValueOf(&room.Chores{Room: r}).MethodByName(os.Args[2]).Call(nil) // Found
	case "sweep":
		if err := sweep(ctx, room.Broom{Room: r}); err != nil {
			log.Fatal(err)
		}
	default:
		if err := commands[os.Args[1]](ctx, r, os.Args[2]); err != nil {
			log.Fatal(err)
		}
	}
}
