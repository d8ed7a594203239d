package main

import (
	"context"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
)

type call func(context.Context, *chatpb.Message) error

func share(ctx context.Context, c *chat.Client, space, file string) error {
	up, err := c.UploadAttachment(ctx, &chatpb.UploadAttachmentRequest{Parent: space, Filename: file})
	if err != nil {
		return err
	}
	var post call = func(ctx context.Context, m *chatpb.Message) error {
		_, err := c.CreateMessage(ctx, &chatpb.CreateMessageRequest{Parent: space, Message: m})
		return err
	}
	done := make(chan error, 1)
	go func() {
		done <- post(ctx, &chatpb.Message{
			Text: file,
			Attachment: []*chatpb.Attachment{{
				DataRef: &chatpb.Attachment_AttachmentDataRef{AttachmentDataRef: up.AttachmentDataRef},
			}},
		})
	}()
	return <-done
}

func whisper(ctx context.Context, c *chat.Client, space, user string) error {
	m := &chatpb.Message{Text: "shared"}
	m.PrivateMessageViewer = &chatpb.User{Name: user}
	_, err := c.CreateMessage(ctx, &chatpb.CreateMessageRequest{Parent: space, Message: m})
	return err
}

func main() {
	ctx := context.Background()
	c, err := chat.NewClient(ctx,
		option.WithAuthCredentialsFile(option.ServiceAccount, "share.json"),
		option.WithScopes("https://www.googleapis.com/auth/chat.bot"))
	if err != nil {
		log.Fatal(err)
	}
	if err := share(ctx, c, os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
	if err := whisper(ctx, c, os.Args[1], os.Args[3]); err != nil {
		log.Fatal(err)
	}
}
