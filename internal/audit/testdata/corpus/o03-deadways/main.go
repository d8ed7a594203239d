package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"

	"example.com/blind/o03-deadways/room"
)

// tidy calls itself, and nothing else calls it.
func tidy(svc *chat.Service, names []string) {
	if len(names) > 0 {
		_, _ = svc.Spaces.Delete(names[0]).Do()
		tidy(svc, names[1:])
	}
}

// rooms waits for a flag that nobody wrote.
func rooms(svc *chat.Service) error { return invite(svc, "spaces/A", "users/1") }

func invite(svc *chat.Service, space, user string) error {
	_, err := svc.Spaces.Members.Create(space, &chat.Membership{Member: &chat.User{Name: user, Type: "HUMAN"}}).Do()
	return err
}

func main() {
	svc, err := chat.NewService(context.Background(), option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("KEY")), option.WithScopes(
		chat.ChatBotScope,
		chat.ChatAppDeleteScope,
		chat.ChatAppMembershipsScope,
		chat.ChatAppSpacesScope,
	))
	if err != nil {
		log.Fatal(err)
	}
	r := room.New(svc, os.Args[1])
	if err := r.Say("hello"); err != nil {
		log.Fatal(err)
	}
	fmt.Println("said")
}
