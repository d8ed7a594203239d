package main

import (
	"context"
	"log"
	"strings"

	"google.golang.org/api/chat/v1"

	"example.com/blind/m32-threemains/internal/gc"
)

func main() {
	ctx := context.Background()
	api, err := gc.Config{
		File:    "key.json",
		Subject: "leaver@example.com",
		Scopes:  append(gc.Common(), chat.ChatMembershipsScope),
	}.Open(ctx)
	if err != nil {
		log.Fatal(err)
	}
	err = api.Each(ctx, func(s *chat.Space) error {
		if strings.HasPrefix(s.DisplayName, "old-") {
			return api.Leave(ctx, s.Name)
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
}
