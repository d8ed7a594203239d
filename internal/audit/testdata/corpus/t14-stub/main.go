package main

import (
	"context"
	"log"
	"os"

	"cloud.google.com/go/auth/credentials"
	"cloud.google.com/go/auth/grpctransport"
	"cloud.google.com/go/chat/apiv1/chatpb"
)

type rooms struct{ stub chatpb.ChatServiceClient }

func (r rooms) title(ctx context.Context, name string) (string, error) {
	s, err := r.stub.GetSpace(ctx, &chatpb.GetSpaceRequest{Name: name, UseAdminAccess: true})
	if err != nil {
		return "", err
	}
	return s.DisplayName, nil
}

func main() {
	ctx := context.Background()
	pool, err := grpctransport.Dial(ctx, true, &grpctransport.Options{
		Endpoint: "chat.googleapis.com:443",
		DetectOpts: &credentials.DetectOptions{
			CredentialsFile: "rooms.json",
			Scopes:          []string{"https://www.googleapis.com/auth/chat.admin.spaces.readonly"},
			Subject:         "admin@example.com",
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	defer pool.Close()
	r := rooms{stub: chatpb.NewChatServiceClient(pool.Connection())}
	t, err := r.title(ctx, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	log.Print(t)
	if _, err := r.stub.CreateMessage(ctx, &chatpb.CreateMessageRequest{Parent: os.Args[1], Message: &chatpb.Message{Text: t}}); err != nil {
		log.Fatal(err)
	}
}
