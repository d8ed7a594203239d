package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func keyPath() string {
	if p := os.Getenv("CHATCTL_KEY"); p != "" {
		return p
	}
	return "/etc/chatctl/key.json"
}

// digest runs on Cloud Run, where credentials come by themselves.
func digest(ctx context.Context, args []string) error {
	svc, err := chat.NewService(ctx)
	if err != nil {
		return err
	}
	var names []string
	err = svc.Spaces.List().Filter(`spaceType = "SPACE"`).Pages(ctx, func(r *chat.ListSpacesResponse) error {
		for _, s := range r.Spaces {
			names = append(names, "• "+s.DisplayName)
		}
		return nil
	})
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(args[0], &chat.Message{Text: strings.Join(names, "\n")}).Context(ctx).Do()
	return err
}

func room(ctx context.Context, args []string) error {
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, keyPath()),
		option.WithScopes(chat.ChatBotScope),
	)
	if err != nil {
		return err
	}
	req := &chat.SetUpSpaceRequest{
		Space: &chat.Space{DisplayName: args[0], SpaceType: "SPACE"},
		Memberships: []*chat.Membership{
			{Member: &chat.User{Name: "users/" + args[1], Type: "HUMAN"}},
		},
	}
	space, err := svc.Spaces.Setup(req).Context(ctx).Do()
	if err != nil {
		return fmt.Errorf("set up: %w", err)
	}
	_, err = svc.Spaces.Messages.Create(space.Name, &chat.Message{Text: "Welcome!"}).Context(ctx).Do()
	return err
}

// who needs no more than the key that the web front end has anyway.
func who(ctx context.Context, args []string) error {
	svc, err := chat.NewService(ctx, option.WithAPIKey(os.Getenv("GOOGLE_API_KEY")))
	if err != nil {
		return err
	}
	res, err := svc.Spaces.Members.List(args[0]).PageSize(200).Do()
	if err != nil {
		return err
	}
	for _, m := range res.Memberships {
		if m.Member != nil {
			fmt.Println(m.Member.Name, m.Role)
		}
	}
	return nil
}

func ping(ctx context.Context, args []string) error {
	svc, err := chat.NewService(ctx,
		option.WithHTTPClient(http.DefaultClient),
		option.WithScopes(chat.ChatBotScope),
	)
	if err != nil {
		return err
	}
	msg, err := svc.Spaces.Messages.Create(args[0], &chat.Message{Text: "ping"}).Context(ctx).Do()
	if err != nil {
		return err
	}
	fmt.Println("posted", msg.Name)
	return nil
}

// export keeps a copy of a room before it is closed, and says so there.
func export(ctx context.Context, args []string) error {
	key, err := os.ReadFile(keyPath())
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx,
		option.WithAuthCredentialsJSON(option.ServiceAccount, key),
		option.WithScopes(chat.ChatBotScope),
	)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	n := 0
	err = svc.Spaces.Messages.List(args[0]).PageSize(1000).Pages(ctx, func(r *chat.ListMessagesResponse) error {
		for _, m := range r.Messages {
			n++
			if err := out.Encode(m); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	note := &chat.Message{Text: fmt.Sprintf("%d messages of this room were archived.", n)}
	_, err = svc.Spaces.Messages.Create(args[0], note).Context(ctx).Do()
	return err
}

// relay is for the smoke tests, which try several grants.
func relay(ctx context.Context, args []string) error {
	key, err := os.ReadFile(keyPath())
	if err != nil {
		return err
	}
	conf, err := google.JWTConfigFromJSON(key, strings.Split(os.Getenv("CHAT_SCOPES"), ",")...)
	if err != nil {
		return err
	}
	svc, err := chat.NewService(ctx, option.WithTokenSource(conf.TokenSource(ctx)))
	if err != nil {
		return err
	}
	_, err = svc.Spaces.Messages.Create(args[0], &chat.Message{Text: args[1]}).Context(ctx).Do()
	return err
}
