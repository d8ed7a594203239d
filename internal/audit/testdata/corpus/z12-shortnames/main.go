package main

import (
	"context"
	"log"
	"os"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const prefix = "https://www.googleapis.com/auth/"

func full(short ...string) []string {
	out := make([]string, 0, len(short))
	for _, s := range short {
		if !strings.HasPrefix(s, "https://") {
			s = prefix + s
		}
		out = append(out, s)
	}
	return out
}

func svcFor(ctx context.Context, subject string, scopes []string) *chat.Service {
	b, err := os.ReadFile("key.json")
	if err != nil {
		log.Fatal(err)
	}
	jc, err := google.JWTConfigFromJSON(b, scopes...)
	if err != nil {
		log.Fatal(err)
	}
	jc.Subject = subject
	s, err := chat.NewService(ctx, option.WithHTTPClient(jc.Client(ctx)))
	if err != nil {
		log.Fatal(err)
	}
	return s
}

func main() {
	ctx := context.Background()
	a := svcFor(ctx, "a@example.com", full("chat.messages.readonly", "chat.spaces.readonly"))
	b := svcFor(ctx, "", strings.Fields(prefix+"chat.bot "+prefix+"chat.app.memberships"))
	c := svcFor(ctx, "", strings.Split(chat.ChatBotScope+","+chat.ChatAppSpacesScope, ","))
	a.Spaces.List().Do()
	a.Spaces.Messages.List("spaces/A").Do()
	b.Spaces.Messages.Create("spaces/A", &chat.Message{Text: "x"}).Do()
	b.Spaces.Members.Create("spaces/A", &chat.Membership{Member: &chat.User{Name: "users/1"}}).Do()
	c.Spaces.List().Do()
	c.Spaces.Patch("spaces/A", &chat.Space{DisplayName: "n"}).UpdateMask("displayName").Do()
}
