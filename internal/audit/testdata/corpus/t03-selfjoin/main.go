package main

import (
	"context"
	"fmt"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
)

func member(name string) *chatpb.Membership {
	return &chatpb.Membership{
		MemberType: &chatpb.Membership_Member{
			Member: &chatpb.User{Name: name, Type: chatpb.User_BOT},
		},
	}
}

func login(ctx context.Context) (oauth2.TokenSource, error) {
	cfg := &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		Endpoint:     google.Endpoint,
		Scopes:       []string{"https://www.googleapis.com/auth/chat.memberships.app"},
	}
	fmt.Println("open", cfg.AuthCodeURL("state", oauth2.AccessTypeOffline))
	var code string
	if _, err := fmt.Scan(&code); err != nil {
		return nil, err
	}
	tok, err := cfg.Exchange(ctx, code)
	if err != nil {
		return nil, err
	}
	return cfg.TokenSource(ctx, tok), nil
}

func main() {
	ctx := context.Background()
	ts, err := login(ctx)
	if err != nil {
		log.Fatal(err)
	}
	client, err := chat.NewClient(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	for _, space := range os.Args[1:] {
		req := &chatpb.CreateMembershipRequest{Parent: space, Membership: member("users/app")}
		if _, err := client.CreateMembership(ctx, req); err != nil {
			log.Print(err)
		}
	}
}
