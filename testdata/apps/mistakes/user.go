package main

import (
	"context"
	"fmt"
	"os"
	"path"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

const announcer = "announcements@corp.example.com"

// announce posts under the name that people know from the mailing list.
func announce(ctx context.Context, args []string) error {
	key, err := os.ReadFile(keyPath())
	if err != nil {
		return err
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatBotScope)
	if err != nil {
		return err
	}
	conf.Subject = announcer
	svc, err := chat.NewService(ctx, option.WithHTTPClient(conf.Client(ctx)))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(args[0], &chat.Message{Text: args[1]}).Context(ctx).Do()
	return err
}

func greet(ctx context.Context, args []string) error {
	key, err := os.ReadFile(keyPath())
	if err != nil {
		return err
	}
	conf, err := google.JWTConfigFromJSON(key, chat.ChatMembershipsReadonlyScope)
	if err != nil {
		return err
	}
	conf.Subject = announcer
	svc, err := chat.NewService(ctx,
		option.WithTokenSource(conf.TokenSource(ctx)),
		option.WithScopes(chat.ChatMembershipsReadonlyScope, chat.ChatMessagesCreateScope),
	)
	if err != nil {
		return err
	}
	var people []string
	list := svc.Spaces.Members.List(args[0])
	err = list.Pages(ctx, func(r *chat.ListMembershipsResponse) error {
		for _, m := range r.Memberships {
			if m.Member != nil && m.Member.Type == "HUMAN" {
				people = append(people, "<"+m.Member.Name+">")
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	hello := svc.Spaces.Messages.Create(args[0], &chat.Message{Text: "Hello " + strings.Join(people, ", ")})
	_, err = hello.Context(ctx).Do()
	return err
}

func show(ctx context.Context, args []string) error {
	key, err := os.ReadFile(keyPath())
	if err != nil {
		return err
	}
	creds, err := google.CredentialsFromJSONWithTypeAndParams(ctx, key, google.ServiceAccount, google.CredentialsParams{
		Scopes:  []string{chat.ChatSpacesScope, chat.ChatMessagesScope},
		Subject: announcer,
	})
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx, option.WithCredentials(creds))
	if err != nil {
		return err
	}
	msg, err := svc.Spaces.Messages.Get(args[0]).Context(ctx).Do()
	if err != nil {
		return err
	}
	space, err := svc.Spaces.Get(path.Dir(path.Dir(args[0]))).Context(ctx).Do()
	if err != nil {
		return err
	}
	fmt.Printf("%s, %s:\n%s\n", space.DisplayName, msg.CreateTime, msg.Text)
	return nil
}
