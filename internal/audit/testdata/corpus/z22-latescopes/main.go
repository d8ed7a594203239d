package main

import (
	"context"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
	"slices"
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

type cred struct {
	*jwt.Config
	extra []string
}

func set[T any](p *T, v T) { *p = v }

func (c cred) apply() {
	c.Scopes = append(c.Scopes, c.extra...)
	set(&c.Subject, "u@example.com")
}

type scopesOf []string

func (s *scopesOf) swap(old, new string) {
	for i, x := range *s {
		if x == old {
			(*s)[i] = new
		}
	}
}

// Promoted fields, generic setters, named-type conversions, slices helpers; all after the token source exists.
func main() {
	ctx := context.Background()
	c, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		panic(err)
	}
	s, err := chat.NewService(ctx, option.WithTokenSource(c.TokenSource(ctx)))
	if err != nil {
		panic(err)
	}
	cr := cred{c, []string{chat.ChatMessagesReadonlyScope}}
	cr.apply()
	(*scopesOf)(&c.Scopes).swap(chat.ChatBotScope, chat.ChatMembershipsReadonlyScope)
	c.Scopes = slices.Insert(c.Scopes, 1, chat.ChatSpacesReadonlyScope)
	s.Spaces.List().Do()
	s.Spaces.Members.List("spaces/A").Do()
	s.Spaces.Messages.List("spaces/A").Do()
	_ = mk
}
