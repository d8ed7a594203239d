package main

import (
	"context"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
	gtransport "google.golang.org/api/transport/grpc"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/oauth"
)

const bot = "https://www.googleapis.com/auth/chat.bot"

// pooled dials as the client itself would, with scopes of its own.
func pooled(ctx context.Context) (*chat.Client, error) {
	conn, err := gtransport.Dial(ctx,
		option.WithEndpoint("chat.googleapis.com:443"),
		option.WithServiceAccountFile("bot.json"),
		option.WithScopes(bot, "https://www.googleapis.com/auth/chat.app.spaces"))
	if err != nil {
		return nil, err
	}
	context.AfterFunc(ctx, func() {
		if err := conn.Close(); err != nil {
			log.Print(conn.Target(), err)
		}
	})
	// The scopes here come too late.
	return chat.NewClient(ctx, option.WithGRPCConn(conn), option.WithScopes("https://www.googleapis.com/auth/chat.messages"))
}

// byHand dials with nothing but grpc.
func byHand() (*chat.Client, error) {
	key, err := os.ReadFile("user.json")
	if err != nil {
		return nil, err
	}
	perRPC, err := oauth.NewServiceAccountFromKey(key, "https://www.googleapis.com/auth/chat.app.memberships")
	if err != nil {
		return nil, err
	}
	conn, err := grpc.NewClient("chat.googleapis.com:443",
		grpc.WithTransportCredentials(credentials.NewClientTLSFromCert(nil, "")),
		grpc.WithPerRPCCredentials(perRPC), grpc.WithUserAgent("rooms"))
	if err != nil {
		return nil, err
	}
	return chat.NewClient(context.Background(), option.WithGRPCConn(conn))
}

func main() {
	ctx := context.Background()
	a, err := pooled(ctx)
	if err != nil {
		log.Fatal(err)
	}
	b, err := byHand()
	if err != nil {
		log.Fatal(err)
	}
	if _, err := a.GetSpace(ctx, &chatpb.GetSpaceRequest{Name: os.Args[1]}); err != nil {
		log.Fatal(err)
	}
	if _, err := b.GetMembership(ctx, &chatpb.GetMembershipRequest{Name: os.Args[2]}); err != nil {
		log.Fatal(err)
	}
	if err := b.DeleteMessage(ctx, &chatpb.DeleteMessageRequest{Name: os.Args[3]}); err != nil {
		log.Fatal(err)
	}
}
