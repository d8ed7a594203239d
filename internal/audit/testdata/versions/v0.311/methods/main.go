// methods calls what has come until this version.
package main

// want: kind=application_default principal=user requested=chat.customemojis.readonly,chat.users.sections.readonly

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	ctx := context.Background()
	svc, err := chat.NewService(ctx, option.WithScopes(chat.ChatCustomemojisReadonlyScope, chat.ChatUsersSectionsReadonlyScope))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.CustomEmojis.List().Do(); err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Users.Sections.List("users/me").Do(); err != nil {
		log.Fatal(err)
	}
}
