// Command useronly sets up an incident room.
package main

import (
	"context"
	"log"
	"os"
	"sync"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var service = sync.OnceValues(func() (*chat.Service, error) {
	return chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, os.Getenv("SA")),
		option.WithScopes(chat.ChatBotScope))
})

func room(title string, people ...string) (string, error) {
	svc, err := service()
	if err != nil {
		return "", err
	}
	req := &chat.SetUpSpaceRequest{Space: &chat.Space{SpaceType: "SPACE", DisplayName: title}}
	for _, p := range people {
		req.Memberships = append(req.Memberships, &chat.Membership{Member: &chat.User{Name: "users/" + p, Type: "HUMAN"}})
	}
	s, err := svc.Spaces.Setup(req).Do() // @setup
	if err != nil {
		return "", err
	}
	return s.Name, nil
}

func tell(space, text string) error {
	svc, err := service()
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(space, &chat.Message{Text: text}).Do() // @create
	return err
}

func main() {
	s, err := room(os.Args[1], os.Args[2:]...)
	if err == nil {
		err = tell(s, "Please say what you see.")
	}
	if err != nil {
		log.Fatal(err)
	}
}
