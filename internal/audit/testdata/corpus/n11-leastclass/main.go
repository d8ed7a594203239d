package main

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	svc, err := chat.NewService(context.Background(),
		option.WithAuthCredentialsFile(option.ServiceAccount, "key.json"),
		option.WithScopes(
			chat.ChatBotScope,
			chat.ChatAppMembershipsScope,
			chat.ChatAppSpacesScope,
		))
	if err != nil {
		log.Fatal(err)
	}
	s, err := svc.Spaces.Get("spaces/TEAM").Do()
	if err != nil {
		log.Fatal(err)
	}
	m := &chat.Membership{Member: &chat.User{Name: "users/ann@example.com", Type: "HUMAN"}}
	if _, err := svc.Spaces.Members.Create(s.Name, m).Do(); err != nil {
		log.Fatal(err)
	}
}
