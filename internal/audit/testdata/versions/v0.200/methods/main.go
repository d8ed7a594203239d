// methods calls what has come until this version.
package main

// want: kind=application_default principal=user requested=chat.admin.spaces.readonly,chat.messages.readonly,chat.users.readstate.readonly

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatAdminSpacesReadonlyScope, chat.ChatUsersReadstateReadonlyScope, chat.ChatMessagesReadonlyScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Search().UseAdminAccess(true).Query("customer = \"customers/my_customer\" AND space_type = \"SPACE\"").Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Users.Spaces.GetSpaceReadState("users/me/spaces/AAA/spaceReadState").Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.SpaceEvents.List("spaces/AAA").Filter("event_types:\"google.workspace.chat.message.v1.created\"").Do(); err != nil {
		log.Fatal(err)
	}
}
