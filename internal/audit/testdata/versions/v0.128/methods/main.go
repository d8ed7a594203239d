// methods calls what is there at this version.
package main

// want: kind=application_default principal=user requested=chat.memberships.readonly,chat.messages.reactions.create,chat.messages.readonly

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatMessagesReadonlyScope, chat.ChatMessagesReactionsCreateScope, chat.ChatMembershipsReadonlyScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.List("spaces/AAA").Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Members.List("spaces/AAA").Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Reactions.Create("spaces/AAA/messages/1", &chat.Reaction{Emoji: &chat.Emoji{Unicode: "x"}}).Do(); err != nil {
		log.Fatal(err)
	}
}
