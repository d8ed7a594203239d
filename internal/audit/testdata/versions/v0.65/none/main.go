// none names no scopes, and this version of the client has none of its own: what
// it may do lies with the machine that it runs on.
package main

// want: kind=application_default requested=?
// why: no scope that it asks for is in view

import (
	"context"
	"log"

	"google.golang.org/api/chat/v1"
)

func main() {
	svc, err := chat.NewService(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	if _, err := svc.Spaces.Messages.Create("spaces/AAA", &chat.Message{Text: "hello"}).Do(); err != nil {
		log.Fatal(err)
	}
}
