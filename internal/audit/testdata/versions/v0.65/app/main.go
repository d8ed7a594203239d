// app names no scopes for the key of a service account, which then asks for none.
package main

// want: kind=service_account principal=app requested=
// finds: missingscope chat.bot

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
	"google.golang.org/api/option"
)

func main() {
	svc, err := chat.NewService(context.Background(), option.WithServiceAccountFile("key.json"))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
