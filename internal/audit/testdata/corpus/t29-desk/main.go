package main

import (
	"context"
	"log"
	"os"

	chat "cloud.google.com/go/chat/apiv1"
	"cloud.google.com/go/chat/apiv1/chatpb"
	"google.golang.org/api/impersonate"
	"google.golang.org/api/option"
)

// as makes a client that acts for a person, or as the app for nobody.
func as(ctx context.Context, who string, scopes ...string) *chat.Client {
	cfg := impersonate.CredentialsConfig{TargetPrincipal: "desk@example.iam.gserviceaccount.com", Scopes: scopes, Subject: who}
	ts, err := impersonate.CredentialsTokenSource(ctx, cfg)
	if err != nil {
		log.Fatal(err)
	}
	c, err := chat.NewClient(ctx, option.WithTokenSource(ts))
	if err != nil {
		log.Fatal(err)
	}
	return c
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	ctx := context.Background()
	space := os.Args[1]

	app := as(ctx, "", "https://www.googleapis.com/auth/chat.bot")
	for m, err := range app.ListMemberships(ctx, &chatpb.ListMembershipsRequest{Parent: space, ShowInvited: true}).All() {
		must(err)
		log.Print(m.Name)
	}

	_, err := app.GetSpace(ctx, &chatpb.GetSpaceRequest{Name: space})
	must(err)

	leaver := as(ctx, "lead@example.com", "https://www.googleapis.com/auth/chat.memberships.app")
	_, err = leaver.DeleteMembership(ctx, &chatpb.DeleteMembershipRequest{Name: space + "/members/app"})
	must(err)

	reader := as(ctx, "lead@example.com", "https://www.googleapis.com/auth/chat.messages.readonly")
	find := &chatpb.SearchMessagesRequest{Parent: "spaces/-", Filter: `space.display_name = "` + os.Args[2] + `"`}
	for r, err := range reader.SearchMessages(ctx, find).All() {
		must(err)
		log.Print(r.Message.Name)
	}

	writer := as(ctx, "lead@example.com", "https://www.googleapis.com/auth/chat.messages.create")
	_, err = writer.CreateMessage(ctx, &chatpb.CreateMessageRequest{
		Parent:  space,
		Message: &chatpb.Message{Text: "psst", PrivateMessageViewer: &chatpb.User{Name: os.Args[3]}},
	})
	must(err)

	_, err = writer.CreateMessage(ctx, &chatpb.CreateMessageRequest{Parent: space, Message: &chatpb.Message{Text: "there"}})
	must(err)

	groups := as(ctx, "lead@example.com", "https://www.googleapis.com/auth/chat.memberships.readonly", "https://www.googleapis.com/auth/chat.spaces.readonly")
	for s, err := range groups.FindGroupChats(ctx, &chatpb.FindGroupChatsRequest{Users: os.Args[3:], SpaceView: chatpb.SpaceView_SPACE_VIEW_EXPANDED}).All() {
		must(err)
		log.Print(s.Name)
	}
}
