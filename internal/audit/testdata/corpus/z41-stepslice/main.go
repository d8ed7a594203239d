package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

var key []byte

func mk(sub string, scopes ...string) *chat.Service {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, scopes...)
	if err != nil {
		panic(err)
	}
	c.Subject = sub
	s, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	return s
}

type Step struct {
	Svc    *chat.Service
	Do     string
	Target string
}

func exec(st Step) {
	if st.Do == "invite" {
		st.Svc.Spaces.Members.Create(st.Target, &chat.Membership{Member: &chat.User{Name: "users/1"}}).Do()
		return
	}
	st.Svc.Spaces.Messages.Create(st.Target, &chat.Message{Text: st.Do}).Do()
}
func main() {
	bot := mk("", chat.ChatBotScope)
	adm := mk("", chat.ChatAppMembershipsScope)
	for _, st := range []Step{{bot, "hello", "spaces/A"}, {adm, "invite", "spaces/A"}} {
		exec(st)
	}
	exec(Step{adm, "invite", "spaces/B"})
}
