package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"os"
)

func main() {
	ctx := context.Background()
	key, _ := os.ReadFile("k")
	u, _ := google.JWTConfigFromJSON(key, chat.ChatSpacesReadonlyScope)
	u.Subject = "a@b.c"
	s, _ := chat.NewService(ctx, option.WithHTTPClient(u.Client(ctx)))
	c := s.Spaces.Get("spaces/A").UseAdminAccess(true)
	c.UseAdminAccess(false)
	c.Do()
}
