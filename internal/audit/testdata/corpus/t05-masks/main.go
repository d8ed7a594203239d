package main

import (
	"context"
	"log"
	"os"

	"cloud.google.com/go/auth/credentials"
	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/option"
	"google.golang.org/protobuf/types/known/fieldmaskpb"
)

type editor struct{ *chat.Client }

func (e editor) retitle(ctx context.Context, msg *chatpb.Message) error {
	_, err := e.UpdateMessage(ctx, &chatpb.UpdateMessageRequest{
		Message:    msg,
		UpdateMask: &fieldmaskpb.FieldMask{Paths: []string{"text"}},
	})
	return err
}

func (e editor) button(ctx context.Context, msg *chatpb.Message) error {
	mask, err := fieldmaskpb.New(msg, "text", "accessory_widgets")
	if err != nil {
		return err
	}
	req := &chatpb.UpdateMessageRequest{Message: msg}
	req.UpdateMask = mask
	_, err = e.Client.UpdateMessage(ctx, req)
	return err
}

func (e editor) open(ctx context.Context, space string) error {
	_, err := e.UpdateSpace(ctx, &chatpb.UpdateSpaceRequest{
		Space:      &chatpb.Space{Name: space, AccessSettings: &chatpb.Space_AccessSettings{Audience: "audiences/default"}},
		UpdateMask: &fieldmaskpb.FieldMask{Paths: []string{"display_name", "access_settings.audience"}},
	})
	return err
}

func main() {
	ctx := context.Background()
	creds, err := credentials.DetectDefault(&credentials.DetectOptions{
		CredentialsFile: "editor.json",
		Scopes: []string{
			"https://www.googleapis.com/auth/chat.messages",
			"https://www.googleapis.com/auth/chat.spaces",
		},
		Subject: "editor@example.com",
	})
	if err != nil {
		log.Fatal(err)
	}
	c, err := chat.NewClient(ctx, option.WithAuthCredentials(creds))
	if err != nil {
		log.Fatal(err)
	}
	e := editor{c}
	msg := &chatpb.Message{Name: os.Args[1], Text: "done"}
	for _, do := range []func(context.Context, *chatpb.Message) error{e.retitle, e.button} {
		if err := do(ctx, msg); err != nil {
			log.Print(err)
		}
	}
	if err := e.open(ctx, os.Args[2]); err != nil {
		log.Print(err)
	}
}
